# {"expect": [{"line": 9, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "'SymbolicTensor' object has no attribute 'numpy'"}], "source": "get_concrete_function traces even where functions run eagerly"}
import tensorflow as tf

tf.config.run_functions_eagerly(True)


@tf.function
def norm(x):
    return tf.constant(sum(x.numpy() ** 2))  # [symbolic-tensor-value]


print(norm(tf.constant([3.0, 4.0])))
norm.get_concrete_function(tf.TensorSpec([2], tf.float32))
