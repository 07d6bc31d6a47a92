# {"expect": [], "source": "after the graph, code is eager again"}
import tensorflow as tf

a = tf.constant(2.0)
with tf.Graph().as_default():
    with tf.init_scope():
        pass
    b = tf.constant(1.0) + 1.0
print(a + 1.0, b.shape)
c = a * 2.0
print(c.numpy())
