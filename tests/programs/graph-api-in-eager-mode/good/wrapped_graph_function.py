# {"expect": [], "source": "wrap_function builds a graph"}
import tensorflow as tf


def build(x):
    weights = tf.compat.v1.get_variable("weights", [2], initializer=tf.ones_initializer())
    hidden = tf.compat.v1.placeholder_with_default(x, [2])
    return hidden * weights


model = tf.compat.v1.wrap_function(build, [tf.TensorSpec([2], tf.float32)])
print(model(tf.constant([1.0, 2.0])).numpy())
