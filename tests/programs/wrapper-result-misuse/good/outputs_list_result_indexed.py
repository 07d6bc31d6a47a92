# {"expect": [], "source": "question: Tout=[dtype] gives a list of one"}
import numpy as np
import tensorflow as tf

SHAPE = (4, 4, 1)


def render(seed):
    return np.random.default_rng(seed).random(SHAPE, dtype=np.float32)


def make_image(seed):
    (image,) = tf.numpy_function(render, [seed], [tf.float32])
    image.set_shape(SHAPE)
    mask = tf.py_function(lambda im: im > 0.5, [image], Tout=[tf.bool])[0]
    return image, tf.ensure_shape(mask, SHAPE)


ds = tf.data.Dataset.range(4).map(make_image).batch(2)
print(ds.element_spec[0].shape, ds.element_spec[1].dtype)
