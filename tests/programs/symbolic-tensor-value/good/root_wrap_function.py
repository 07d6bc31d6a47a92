# {"expect": [], "source": "wrap_function of TensorFlow operations"}
import tensorflow as tf


def scale(x, factor):
    return x * tf.cast(factor, tf.float32)


specs = [tf.TensorSpec([2], tf.float32), tf.TensorSpec([], tf.int32)]
pruned = tf.compat.v1.wrap_function(scale, signature=specs)
print(pruned(tf.constant([1.0, 2.0]), tf.constant(3)).numpy())
