# {"expect": [{"line": 11, "category": "symbolic-value", "world": "py_function", "error": "TypeError", "text": "is out of scope and cannot be used here"}], "source": "a tensor of the traced code is used in the wrapped function without being passed: nonlocal"}
import tensorflow as tf


@tf.function(autograph=False)
def total(rows):
    found = tf.zeros([])

    def add(values):
        nonlocal found
        found += tf.reduce_sum(values)  # [symbolic-tensor-value]
        return found

    return tf.py_function(add, [rows], tf.float32)


print(total(tf.constant([1.0, 2.0])))
