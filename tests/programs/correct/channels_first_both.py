# {"expect": [], "source": "channels moved by tf.transpose, by NumPy and by the array's method"}
import numpy as np
import tensorflow as tf


def to_chw_tensor(image):
    return tf.transpose(image / 255, (2, 0, 1))


def to_chw_array(image):
    return (image / 255).transpose(2, 0, 1)


def to_chw_mixed(image):
    return np.moveaxis(image.numpy(), -1, 0) / 255


images = tf.data.Dataset.from_tensor_slices(np.random.rand(4, 5, 6, 3))
variants = [
    images.map(lambda i: tf.py_function(to_chw_tensor, [i], tf.float64)),
    images.map(lambda i: tf.numpy_function(to_chw_array, [i], tf.float64)),
    images.map(lambda i: tf.py_function(to_chw_mixed, [i], i.dtype)),
    images.map(to_chw_tensor),
]
for a, b, c, d in zip(*variants):
    assert np.allclose(a, b) and np.allclose(c, d) and a.shape == d.shape == (3, 5, 6)
print("ok")
