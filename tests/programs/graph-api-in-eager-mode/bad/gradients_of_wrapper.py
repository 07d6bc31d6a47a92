# {"expect": [{"line": 11, "category": "graph-api", "world": "eager", "error": "RuntimeError", "text": "tf.gradients is not supported when eager execution is enabled"}], "source": "gradients of py_function outside of a graph"}
import tensorflow as tf


def cube(x):
    return x**3


x = tf.constant(2.0)
y = tf.py_function(cube, [x], tf.float32)
slope = tf.gradients(y, x)  # [graph-api-in-eager-mode]
print(slope)
