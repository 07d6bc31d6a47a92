# {"expect": [], "source": "decorator form of both wrappers with right dtypes"}
import numpy as np
import tensorflow as tf


@tf.py_function(Tout=tf.float32)
def mean_length(words):
    return tf.reduce_mean(tf.cast(tf.strings.length(words), tf.float32))


@tf.numpy_function(Tout=tf.float32)
def geometric_mean(x, eps):
    return np.exp(np.log(x + eps).mean())


ds = tf.data.Dataset.from_tensor_slices([["ab", "abcd"], ["x", "yz"]]).map(mean_length)
print([m.numpy() for m in ds])


@tf.function
def score(batch):
    return geometric_mean(batch, 1e-6) * 2.0


print(score(tf.constant([1.0, 2.0, 4.0])).numpy())
