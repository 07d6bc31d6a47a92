# {"expect": [{"line": 7, "category": "symbolic-value", "world": "function", "error": "TypeError", "text": "int() argument must be"}], "source": "int() of a symbolic size in a tf.function without AutoGraph"}
import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, None], tf.float32)], autograph=False)
def chunk(x):
    n = int(tf.shape(x)[0])  # [symbolic-tensor-value]
    half = n // 2
    return x[:half], x[half:]


a, b = chunk(tf.ones([6, 2]))
print(a.shape, b.shape)
