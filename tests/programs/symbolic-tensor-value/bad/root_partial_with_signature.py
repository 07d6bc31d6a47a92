# {"expect": [{"line": 8, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "'SymbolicTensor' object has no attribute 'numpy'"}], "source": "a function is traced before anything calls it: a partial"}
import functools

import tensorflow as tf


def power(exponent, x):
    return x.numpy() ** exponent  # [symbolic-tensor-value]


square = tf.function(functools.partial(power, 2), input_signature=[tf.TensorSpec([], tf.float32)])
square.get_concrete_function()
