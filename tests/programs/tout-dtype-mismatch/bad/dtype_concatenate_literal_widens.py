# {"expect": [{"line": 16, "category": "tout-dtype", "world": "function", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "question: np.concatenate with a list"}
import numpy as np
import tensorflow as tf


def with_bias(x):
    return np.concatenate([x, [1.0]])


class Affine(tf.Module):
    def __init__(self, size):
        self.w = tf.Variable(tf.ones([size + 1]))

    @tf.function
    def __call__(self, x):
        extended = tf.numpy_function(with_bias, [x], self.w.dtype)  # [tout-dtype-mismatch]
        return tf.tensordot(self.w, tf.ensure_shape(extended, self.w.shape), 1)


print(Affine(2)(tf.constant([0.5, 0.25])))
