# {"expect": [{"line": 7, "category": "bytes-str", "world": "numpy_function", "error": "AttributeError", "text": "no attribute 'decode'"}], "source": "numpy_function tried out eagerly: the string is a 0-d array there"}
import numpy as np
import tensorflow as tf


def length(name):
    return np.int64(len(name.decode()))  # [bytes-as-str]


# A quick try before it goes into the pipeline.
print(tf.numpy_function(length, [tf.constant("abc")], tf.int64))
