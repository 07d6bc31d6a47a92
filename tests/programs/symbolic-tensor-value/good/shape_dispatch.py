# {"expect": [], "source": "correct: tests of kind and structure"}
import tensorflow as tf
import numpy as np


def batchify(x):
    rank = len(x.shape)
    if rank == 1:
        x = x[None]
    elif rank == 3:
        x = tf.reshape(x, (-1, x.shape[-1]))
    n, d = x.shape
    if n is None:
        n = tf.shape(x)[0]
    if d is None or not isinstance(d, int):
        raise ValueError("static depth")
    scale = float(np.sqrt(d))
    if n == 1:
        return x
    return x / scale


def pool(x, how="mean"):
    table = {"mean": tf.reduce_mean, "max": tf.reduce_max}
    if isinstance(x, np.ndarray):
        table = {"mean": np.mean, "max": np.max}
    return table[how](x, axis=0)


@tf.function(input_signature=[tf.TensorSpec([None, 4], tf.float32)])
def run(x):
    y = batchify(x)
    if x.shape.is_fully_defined():
        print("numbers", np.prod(x.shape))
    n = np.prod(x.shape[1:])
    return pool(y) * n


print(run(tf.ones((3, 4))), pool(np.ones((2, 2)), "max"), batchify(tf.ones(4)).shape, batchify(tf.ones((2, 2, 2))).shape)
