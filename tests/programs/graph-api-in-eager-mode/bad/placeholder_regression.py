# {"expect": [{"line": 7, "category": "graph-api", "world": "eager", "error": "RuntimeError", "text": "tf.placeholder() is not compatible with eager execution"}], "also": [8], "source": "compat.v1 imported as tf, and disable_v2_behavior forgotten"}
import numpy as np
import tensorflow.compat.v1 as tf

data = np.arange(10, dtype=np.float32)

X = tf.placeholder(tf.float32, [None], name="X")  # [graph-api-in-eager-mode]
Y = tf.placeholder(tf.float32, [None], name="Y")
W = tf.Variable(0.1, name="W")
loss = tf.reduce_mean(tf.square(X * W - Y))
train = tf.train.GradientDescentOptimizer(0.01).minimize(loss)

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    for _ in range(10):
        sess.run(train, feed_dict={X: data, Y: data * 2})
