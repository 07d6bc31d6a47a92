# {"expect": [], "source": "tensors of a graph that is no function are compared by identity"}
import tensorflow as tf

with tf.Graph().as_default():
    x = tf.compat.v1.placeholder(tf.float32, [2])
    y = x * 2.0
    table = {y: 1.0}

    def body(values):
        return values + table[y] if y == y else values

    z = tf.py_function(body, [x], tf.float32)
    with tf.compat.v1.Session() as session:
        print(session.run(z, {x: [1.0, 2.0]}))
