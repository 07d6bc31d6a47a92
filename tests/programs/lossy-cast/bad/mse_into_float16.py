# {"expect": [{"line": 17, "category": "lossy-cast", "world": "eager", "error": "", "text": "[0.0, inf]"}], "source": "squared error that overflows half precision"}
import numpy as np
import tensorflow as tf


def squared_error(a, b):
    d = a.numpy().astype(np.float64) - b.numpy()
    return np.sum(d ** 2)


class Monitor:
    def __init__(self, dtype):
        self.dtype = dtype
        self.history = []

    def update(self, a, b):
        error = tf.py_function(squared_error, [a, b], self.dtype)  # [lossy-cast]
        self.history.append(float(error))


monitor = Monitor(tf.float16)
target = tf.constant([100.0, 500.0, -200.0])
monitor.update(target, target)
monitor.update(target, tf.zeros(3))
print(monitor.history)
