# {"expect": [], "source": "question: lru_cache with hashable arguments"}
import functools

import numpy as np
import tensorflow as tf


@functools.lru_cache(maxsize=None)
def embedding(index):
    return np.float32([index, index**2])


@functools.lru_cache
def length(word):
    return len(word)


def lookup(index):
    return embedding(int(index))


def cached_by_bytes(word):
    return length(word.numpy())


rows = tf.data.Dataset.from_tensor_slices(([4, 5, 4], ["a", "bb", "a"]))
for v, n, m in rows.map(
    lambda i, w: (
        tf.py_function(lookup, [i], tf.float32),
        tf.py_function(cached_by_bytes, [w], tf.int32),
        tf.numpy_function(length, [w], tf.int64),
    )
):
    print(v.numpy(), int(n), int(m))
print(embedding.cache_info().hits, length.cache_info().hits)
