# {"expect": [], "source": "flags of np.unique that are not known, and first parts only"}
import os

import numpy as np
import tensorflow as tf

COUNTS = bool(os.environ.get("NO_SUCH_VARIABLE"))


def kinds(ids):
    found = np.unique(ids, return_counts=COUNTS)
    return found


def counted(ids):
    return np.unique(ids, return_counts=True)[1]


def most(ids):
    values, counts = np.unique(ids, return_counts=True)
    return values[np.argmax(counts)]


@tf.function
def build(ids):
    return (
        tf.numpy_function(kinds, [ids], tf.int32),
        tf.numpy_function(counted, [ids], tf.int64),
        tf.numpy_function(most, [ids], tf.int32),
    )


print(build(tf.constant([4, 4, 7])))
