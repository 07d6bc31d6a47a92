# {"expect": [], "source": "a function is traced before anything calls it: Python arguments stay what they are"}
import tensorflow as tf


@tf.function
def scale(x, factor, training=False):
    if training:
        return x * float(factor) + int(factor)
    return x * factor


trained = scale.get_concrete_function(tf.TensorSpec([2], tf.float32), 2.0, True)
plain = scale.get_concrete_function(tf.TensorSpec([2], tf.float32), factor=3.0)
print(trained(tf.constant([1.0, 2.0])), plain(tf.constant([1.0, 2.0])).numpy())
