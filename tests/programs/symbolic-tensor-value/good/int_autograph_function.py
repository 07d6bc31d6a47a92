# {"expect": [], "source": "int() and float() of graph tensors that AutoGraph turns into casts"}
import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, None], tf.float32)])
def chunk(x):
    n = int(tf.shape(x)[0])
    half = n // 2
    return x[:half], x[half:]


a, b = chunk(tf.ones([6, 2]))
print(a.shape, b.shape)
