# {"expect": [], "source": "what runs in a wrapper is eager, also in a session"}
import tensorflow as tf

offset = tf.constant(1.0)


def body(x):
    y = x + offset
    return tf.add(y, y[0])


with tf.Graph().as_default():
    x = tf.constant([1.0, 2.0])
    y = tf.py_function(body, [x], tf.float32)
    with tf.compat.v1.Session() as sess:
        print(sess.run(y))
