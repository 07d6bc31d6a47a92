# {"expect": [{"line": 7, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "'SymbolicTensor' object has no attribute 'numpy'"}], "source": "a function is traced before anything calls it: get_concrete_function"}
import tensorflow as tf


@tf.function
def tokenize(lines):
    return tf.strings.split(lines.numpy()[0])  # [symbolic-tensor-value]


tokenize.get_concrete_function(tf.TensorSpec([None], tf.string))
