# {"expect": [{"line": 18, "category": "tout-dtype", "world": "function", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "question: NumPy 2 promotion with np.float64 factor from a config"}
import types

import numpy as np
import tensorflow as tf

config = types.SimpleNamespace(sigma=np.std([1, 2, 3, 4]), offset=0.5)


def blur(x):
    kernel = np.array([0.25, 0.5, 0.25], dtype=x.dtype)
    smooth = np.convolve(x, kernel, mode="same")
    return smooth / config.sigma + config.offset


@tf.function
def run(x):
    y = tf.numpy_function(blur, [x], x.dtype)  # [tout-dtype-mismatch]
    return y + x


print(run(tf.constant([1.0, 2.0, 3.0])))
