# {"expect": [], "source": "question: run_functions_eagerly and numpy_function"}
import numpy as np
import tensorflow as tf


def moving_average(x, width):
    kernel = np.ones(int(width), x.dtype) / x.dtype.type(width)
    return np.convolve(x, kernel, mode="valid")


@tf.function
def smooth(x):
    return tf.numpy_function(moving_average, [x, 2], tf.float32)


x = tf.constant([1.0, 3.0, 5.0])
graph = smooth(x)
tf.config.run_functions_eagerly(True)
try:
    eager = smooth(x)
finally:
    tf.config.run_functions_eagerly(False)
print(bool(tf.reduce_all(graph == eager)), eager.dtype.name)
