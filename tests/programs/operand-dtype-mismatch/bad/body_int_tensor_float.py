# {"expect": [{"line": 7, "category": "operand-dtype", "world": "py_function", "error": "InvalidArgumentError", "text": "expected to be a int32 tensor but is a float tensor"}], "source": "mixed dtypes inside the py_function's body"}
import tensorflow as tf


def weighted(counts, weights):
    total = tf.reduce_sum(counts)
    return tf.reduce_sum(counts * weights) / total  # [operand-dtype-mismatch]


@tf.function
def average(counts, weights):
    return tf.py_function(weighted, [counts, weights], tf.float32)


print(average(tf.constant([1, 2, 3]), tf.constant([0.5, 0.5, 1.0])))
