# {"expect": [], "source": "all tensors are those of the graph"}
import tensorflow as tf

x = None
tf.compat.v1.disable_eager_execution()
if x is None:
    x = tf.constant(1.0)
with tf.compat.v1.Session() as sess:
    y = x + 1.0
    print(sess.run(y))
