# {"expect": [{"line": 13, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "Tensor is unhashable"}], "source": "question: lru_cache on the wrapped function"}
import functools

import tensorflow as tf


@functools.lru_cache(maxsize=None)
def embedding(index):
    return [float(index), float(index) ** 2]


def lookup(index):
    return tf.constant(embedding(index))  # [missing-numpy-call]


ids = tf.data.Dataset.from_tensor_slices([4, 5, 4])
for vector in ids.map(lambda i: tf.py_function(lookup, [i], tf.float32)):
    print(vector.numpy())
