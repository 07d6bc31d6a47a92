# {"expect": [{"line": 24, "category": "symbolic-value", "world": "function", "error": "OperatorNotAllowedInGraphError", "text": "Using a symbolic `tf.Tensor` as a Python `bool` is not allowed. You"}], "source": "NumPy behaviour is switched on, and something else is wrong"}
"""Switch at the top of a function that the script calls before anything else."""
import logging
import numpy as np
import tensorflow as tf

log = logging.getLogger("train")


def configure(numpy_mode=True):
    if numpy_mode:
        tf.experimental.numpy.experimental_enable_numpy_behavior()
    tf.keras.utils.set_random_seed(1)


def rmse(a, b):
    return ((a - b) ** 2).mean() ** 0.5


@tf.function(autograph=False)
def step(w, x, y):
    pred = tf.linalg.matvec(x, w)
    loss = rmse(pred, y)
    if loss:  # [symbolic-tensor-value]
        loss = loss * 1
    return loss


configure()
x = np.random.rand(6, 2).astype(np.float32)
y = x.sum(axis=1)
w = tf.Variable([0, 1], dtype=tf.float32)
out = step(w, x, y)
log.info("loss %s", out)
print("rmse", out, "int*float", tf.constant(2) * tf.constant(0.5))
