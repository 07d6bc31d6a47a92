# {"expect": [{"line": 10, "category": "symbolic-value", "world": "graph", "error": "OperatorNotAllowedInGraphError", "text": "Using a symbolic `tf.Tensor` as a Python `bool`"}], "source": "Python if on a placeholder while the graph is built"}
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def dense(x, units, training):
    w = tf.get_variable("w", [3, units], initializer=tf.ones_initializer())
    y = tf.matmul(x, w)
    if training:  # [symbolic-tensor-value]
        y = tf.nn.dropout(y, rate=0.5)
    return y


x = tf.placeholder(tf.float32, [None, 3])
training = tf.placeholder(tf.bool, [])
y = dense(x, 2, training)
with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    print(sess.run(y, {x: [[1, 2, 3]], training: False}))
