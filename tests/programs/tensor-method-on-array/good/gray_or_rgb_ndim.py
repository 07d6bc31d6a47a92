# {"expect": [], "source": "static rank asked with the right attribute in each world"}
import numpy as np
import tensorflow as tf


def to_rgb(img):
    if img.ndim == 2:
        img = np.stack([img] * 3, axis=-1)
    return img.astype(np.float32) / np.float32(255)


def to_rgb_eager(img):
    if img.shape.rank == 2 and img.shape.ndims == 2:
        img = tf.stack([img] * 3, axis=-1)
    return tf.cast(img, tf.float32) / 255.0


def preprocess(img, label):
    if img.shape.rank == 2:
        a = tf.numpy_function(to_rgb, [img], tf.float32)
        b = tf.py_function(to_rgb_eager, [img], tf.float32)
        a.set_shape(img.shape + [3])
        b.set_shape([*img.shape, 3])
        img = (a + b) / 2
    return tf.image.resize(img, (4, 4)), label


gray = np.random.randint(0, 255, (3, 6, 6), dtype=np.uint8)
ds = tf.data.Dataset.from_tensor_slices((gray, np.arange(3))).map(preprocess).batch(3)
for x, y in ds:
    print(x.shape.as_list(), y.numpy().tolist())
