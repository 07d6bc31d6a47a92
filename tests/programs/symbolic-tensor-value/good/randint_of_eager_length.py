# {"expect": [], "source": "indices drawn by NumPy in a py_function"}
import numpy as np
import tensorflow as tf


def pick(pool):
    count = tf.shape(pool)[0]
    rng = np.random.default_rng(0)
    first = np.random.randint(0, count, size=2)
    second = rng.integers(0, count, size=2)
    return tf.gather(pool, np.concatenate([first, second]))


@tf.function
def negatives(pool):
    return tf.py_function(pick, [pool], tf.float32)


print(negatives(tf.ones((5, 3))).shape)
