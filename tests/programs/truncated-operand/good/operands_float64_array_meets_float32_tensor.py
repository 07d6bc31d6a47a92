# {"expect": [], "source": "issue: NumPy operands are converted to the dtype of the tensor"}
import numpy as np
import tensorflow as tf

MEAN = np.array([0.5, 0.25])
STD = np.float64(2.0)


def normalise(x):
    return (x - MEAN) / STD * 2 + np.ones(2)


@tf.function
def run(x):
    inside = tf.py_function(normalise, [x], tf.float32)
    return tf.ensure_shape(inside, [2]) - normalise(x), 2 * x, np.float64(0.5) * x, MEAN * x


print([t.numpy().tolist() for t in run(tf.constant([1.0, 2.0]))])
