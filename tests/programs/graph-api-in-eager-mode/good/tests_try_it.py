# {"expect": [], "source": "code that expects the error"}
import tensorflow as tf


def has_graph():
    try:
        tf.compat.v1.placeholder(tf.float32)
    except RuntimeError:
        return False
    return True


print(has_graph())
if not tf.executing_eagerly():
    print(tf.compat.v1.Session().run(tf.constant(1.0)))
