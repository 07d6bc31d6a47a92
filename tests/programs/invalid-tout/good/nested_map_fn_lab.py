# {"expect": [], "source": "tf.map_fn over py_function per image, colour conversion by hand"}
import numpy as np
import tensorflow as tf

MATRIX = np.array([[0.299, 0.587, 0.114], [-0.169, -0.331, 0.5], [0.5, -0.419, -0.081]])


def to_ycbcr(image):
    array = image.numpy()
    return (array @ MATRIX.T).astype(np.float32)


def to_rgb(image):
    return image.numpy().astype(np.float64) @ np.linalg.inv(MATRIX).T


def process_batch(images):
    out = tf.map_fn(lambda x: tf.py_function(to_ycbcr, [x], tf.float32), images)
    out.set_shape(images.shape)
    return out


def back(images):
    out = tf.map_fn(
        lambda x: tf.py_function(func=to_rgb, inp=[x], Tout=tf.float64), images,
        fn_output_signature=tf.TensorSpec(images.shape[1:], tf.float64))
    return tf.cast(out, images.dtype)


class Luma(tf.keras.layers.Layer):
    def call(self, inputs):
        return process_batch(inputs)[..., :1]


images = np.random.default_rng(0).uniform(size=(3, 4, 4, 3)).astype(np.float32)
for batch in tf.data.Dataset.from_tensor_slices(images).batch(3).map(process_batch):
    again = tf.function(back)(batch)
    print(batch.shape, float(tf.reduce_max(tf.abs(again - images))))
    assert np.allclose(again.numpy(), images, atol=1e-5)

luma = tf.function(Luma())(tf.constant(images))
assert luma.shape == (3, 4, 4, 1)
