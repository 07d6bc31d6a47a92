# {"expect": [{"line": 10, "category": "symbolic-value", "world": "py_function", "error": "TypeError", "text": "is out of scope and cannot be used here"}], "source": "run_functions_eagerly frees no dataset"}
import functools

import tensorflow as tf

tf.config.run_functions_eagerly(True)


def multiply(factor, values):
    return values * factor  # [symbolic-tensor-value]


def scale(x, factor):
    return tf.py_function(functools.partial(multiply, factor), [x], tf.float32)


pairs = ([1.0, 2.0], [3.0, 4.0])
for value in tf.data.Dataset.from_tensor_slices(pairs).map(scale):
    print(value.numpy())
