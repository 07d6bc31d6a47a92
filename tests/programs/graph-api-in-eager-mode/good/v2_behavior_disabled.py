# {"expect": [], "source": "twin of placeholder_regression"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()
data = np.arange(10, dtype=np.float32)

X = tf.placeholder(tf.float32, [None], name="X")
Y = tf.placeholder(tf.float32, [None], name="Y")
W = tf.Variable(0.1, name="W")
loss = tf.reduce_mean(tf.square(X * W - Y))
train = tf.train.GradientDescentOptimizer(0.01).minimize(loss)
saver = tf.train.Saver()

with tf.Session() as sess:
    sess.run(tf.global_variables_initializer())
    for _ in range(10):
        sess.run(train, feed_dict={X: data, Y: data * 2})
    print(W.eval())
