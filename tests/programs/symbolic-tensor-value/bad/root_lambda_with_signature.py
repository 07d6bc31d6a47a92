# {"expect": [{"line": 4, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "'SymbolicTensor' object has no attribute 'numpy'"}], "source": "a function is traced before anything calls it: a lambda"}
import tensorflow as tf

length = tf.function(lambda x: len(x.numpy()), input_signature=[tf.TensorSpec([None], tf.float32)])  # [symbolic-tensor-value]
print(length.get_concrete_function().output_shapes)
