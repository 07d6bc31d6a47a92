# {"expect": [], "source": "cache keyed by int(tensor) and by tensor.ref()"}
import tensorflow as tf

CACHE = {}
SEEN = set()


def expensive(value):
    return tf.reduce_sum(tf.range(value))


def cached(index):
    SEEN.add(index.ref())
    key = int(index)
    if key not in CACHE:
        CACHE[key] = expensive(index)
    return CACHE[key]


@tf.function
def lookup(indices):
    return tf.map_fn(
        lambda i: tf.py_function(cached, [i], tf.int32), indices)


print(lookup(tf.constant([3, 4, 3])).numpy())
