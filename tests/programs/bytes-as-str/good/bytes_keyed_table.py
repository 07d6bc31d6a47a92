# {"expect": [], "source": "the table is keyed by bytes"}
import numpy as np
import tensorflow as tf

NAMES = ["red", "green", "blue"]
TABLE = {n.encode(): np.int64(k) for k, n in enumerate(NAMES)}


def lookup(name):
    return TABLE[name]


ds = tf.data.Dataset.from_tensor_slices(NAMES)
ds = ds.map(lambda n: tf.numpy_function(lookup, [n], tf.int64))
print([int(k) for k in ds])
