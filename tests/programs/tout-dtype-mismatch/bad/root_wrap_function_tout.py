# {"expect": [{"line": 7, "category": "tout-dtype", "world": "function", "error": "InvalidArgumentError", "text": "but expects float"}], "source": "the dtypes of a signature"}
import numpy as np
import tensorflow as tf


def load(path, count):
    return tf.numpy_function(lambda n: n * 2, [count], tf.float32)  # [tout-dtype-mismatch]


loader = tf.compat.v1.wrap_function(
    load, [tf.TensorSpec([], tf.string), tf.TensorSpec([2], tf.int64)]
)
print(loader(tf.constant("a"), tf.constant(np.array([1, 2]))))
