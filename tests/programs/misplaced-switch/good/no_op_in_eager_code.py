# {"expect": [], "source": "enabling what is on"}
import tensorflow as tf

x = tf.constant(1.0) + 1.0


def body(value):
    tf.compat.v1.enable_eager_execution()
    return value + 1.0


@tf.function
def traced(value):
    tf.compat.v1.enable_eager_execution()
    return value * 2.0


tf.compat.v1.enable_v2_behavior()
print(tf.py_function(body, [x], tf.float32).numpy(), traced(x).numpy())
