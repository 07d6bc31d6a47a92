# {"expect": [], "source": "decorator form with Tout, and Tout as str and NumPy dtype"}
import numpy as np
import tensorflow as tf


@tf.py_function(Tout=tf.float32)
def gaussian(size, sigma):
    grid = np.arange(int(size)) - int(size) // 2
    return np.exp(-grid ** 2 / (2 * float(sigma) ** 2))


def window(size):
    w = gaussian(size, 2.0)
    n = tf.py_function(lambda a: np.count_nonzero(a.numpy() > 0.5), [w], "int32")
    top = tf.numpy_function(np.max, [w], np.float32)
    return n, top


for n, top in tf.data.Dataset.from_tensor_slices([3, 7]).map(window):
    print(int(n), float(top))
