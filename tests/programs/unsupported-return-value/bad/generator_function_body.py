# {"expect": [{"line": 12, "category": "returned-object", "world": "function", "error": "ValueError", "text": "unsupported type (<class 'generator'>)"}], "source": "a function with yield given to py_function"}
import tensorflow as tf


def pairs(n):
    for k in range(int(n)):
        yield k, k * k


@tf.function
def table(n):
    return tf.py_function(pairs, [n], tf.int32)  # [unsupported-return-value]


print(table(tf.constant(3)))
