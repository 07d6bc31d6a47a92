# {"expect": [{"line": 7, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "has no attribute 'sum'"}], "source": "reductions as methods in a py_function loss", "also": [8]}
import numpy as np
import tensorflow as tf


def soft_dice(t, p):
    inter = (t * p).sum()  # [missing-numpy-call]
    return 1.0 - 2.0 * inter / (t.sum() + p.sum() + 1e-6)


@tf.function
def evaluate(batch_true, batch_pred):
    d = tf.py_function(soft_dice, [batch_true, batch_pred], tf.float32)
    return tf.reduce_mean(d)


truth = tf.constant(np.random.randint(0, 2, (2, 4)), tf.float32)
guess = tf.random.uniform((2, 4))
print(evaluate(truth, guess))
