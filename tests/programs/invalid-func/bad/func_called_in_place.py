# {"expect": [{"line": 12, "category": "bad-func", "world": "function", "error": "ValueError", "text": "Expected func to be callable"}], "source": "question: py_function(func(x), ...)"}
import numpy as np
import tensorflow as tf


def window(size):
    return np.hamming(size).astype(np.float32)


@tf.function
def apply_window(frame):
    taper = tf.numpy_function(window(4), [4], tf.float32)  # [invalid-func]
    return frame * tf.reshape(taper, [4])


print(apply_window(tf.ones([4])))
