# {"expect": [], "source": "the dtypes of specs, as Tout says"}
import numpy as np
import tensorflow as tf


@tf.function
def halve(x, count):
    half = tf.numpy_function(lambda n: n // np.int32(2), [count], tf.int32)
    return tf.numpy_function(lambda v: v / np.float32(2), [x], tf.float32), half


traced = halve.get_concrete_function(
    x=tf.TensorSpec([3], tf.float32), count=tf.TensorSpec([], tf.int32)
)
print(traced(x=tf.zeros([3]), count=tf.constant(4)))
