# {"expect": [{"line": 11, "category": "tout-dtype", "world": "eager", "error": "InvalidArgumentError", "text": "Cannot convert"}], "source": "question: python float for an integer Tout"}
import statistics

import tensorflow as tf


def middle(x):
    return statistics.median(x.numpy().tolist())


print(tf.py_function(middle, [tf.constant([1, 2, 3, 4])], tf.int32))  # [tout-dtype-mismatch]
