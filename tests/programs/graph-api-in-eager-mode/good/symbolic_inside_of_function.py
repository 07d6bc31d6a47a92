# {"expect": [], "source": "graphs of functions have operations with names"}
import tensorflow as tf

names = []


@tf.function
def double(x):
    y = x * 2.0
    names.append((y.name, y.op.type, y.graph.name))
    slope = tf.gradients(y, x)
    return slope[0]


print(double(tf.constant(2.0)), names)
