# {"expect": [{"line": 6, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "'SymbolicTensor' object has no attribute 'numpy'"}], "source": "a function is traced before anything calls it: wrap_function"}
import tensorflow as tf


def scale(x):
    return x * float(x.numpy()[0])  # [symbolic-tensor-value]


pruned = tf.compat.v1.wrap_function(scale, signature=[tf.TensorSpec([2], tf.float32)])
print(pruned(tf.constant([1.0, 2.0])))
