# {"expect": [{"line": 12, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "unhashable"}], "also": [13, 14], "source": "EagerTensor as the key of a cache"}
import tensorflow as tf

CACHE = {}


def expensive(value):
    return tf.reduce_sum(tf.range(value))


def cached(index):
    if index not in CACHE:  # [missing-numpy-call]
        CACHE[index] = expensive(index)
    return CACHE[index]


@tf.function
def lookup(indices):
    return tf.map_fn(
        lambda i: tf.py_function(cached, [i], tf.int32), indices)


print(lookup(tf.constant([3, 4, 3])).numpy())
