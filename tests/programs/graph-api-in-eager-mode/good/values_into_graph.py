# {"expect": [], "source": "twins: the values go into the graph"}
import numpy as np
import tensorflow as tf

a = tf.constant([1.0, 2.0])
table = tf.random.normal([10, 4])
with tf.Graph().as_default():
    rows = tf.constant(table.numpy())[0]
    total = tf.add(a.numpy(), tf.ones([2])) + np.float32(1.0)
    fed = tf.compat.v1.placeholder(tf.float32, a.shape)
    with tf.compat.v1.Session() as sess:
        print(sess.run([rows, total, fed * 2.0], {fed: a.numpy()}))
