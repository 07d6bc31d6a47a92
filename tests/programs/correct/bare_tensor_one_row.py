# {"expect": [], "source": "a bare tensor whose rows match the arguments"}
import tensorflow as tf


def distance(a, b):
    return tf.norm(a - b)


points = tf.constant([[0.0, 0.0], [3.0, 4.0]])
print(float(tf.py_function(distance, tf.unstack(points), tf.float32)))
print(float(tf.py_function(distance, list(points), tf.float32)))
