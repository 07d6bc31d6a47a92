# {"expect": [{"line": 29, "category": "output-count", "world": "function", "error": "UnknownError", "text": "list index out of range"}], "source": "issue: py_function with Tout=[] raises IndexError"}
"""A progress counter that is called for its effect only."""
import itertools

import tensorflow as tf


class Progress:
    def __init__(self):
        self._ticks = itertools.count(1)
        self.last = 0.0

    def tick(self, loss):
        self.last = float(loss)
        step = next(self._ticks)
        return step


progress = Progress()
weights = tf.Variable([1.0, -1.0])


@tf.function
def train_step(x):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.square(weights * x))
    gradient = tape.gradient(loss, weights)
    weights.assign_sub(0.1 * gradient)
    tf.py_function(progress.tick, [loss], [])  # [output-count-mismatch]
    return loss


for _ in range(3):
    train_step(tf.constant([0.5, 0.25]))
print(progress.last)
