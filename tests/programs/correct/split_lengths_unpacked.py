# {"expect": [], "source": "tf.split and np.split unpacked into as many names"}
import numpy as np
import tensorflow as tf


def thirds(row):
    a, b, c = np.split(row, 3)
    d, e = np.array_split(row, [2])
    return a + b + c, d, e


@tf.function
def boxes(x):
    y0, x0, y1, x1 = tf.split(x, 4, axis=1)
    left, right = tf.split(x, num_or_size_splits=[1, 3], axis=1)
    rows = tf.numpy_function(thirds, [left[:, 0]], [tf.float32] * 3)
    return (y1 - y0) * (x1 - x0) + right[:, :1], rows


print(boxes(tf.ones((6, 4)))[0].shape)
