# {"expect": [], "source": "only a graph of its own was used"}
import tensorflow as tf

tf.compat.v1.disable_eager_execution()
with tf.Graph().as_default():
    tf.constant(1.0)
tf.compat.v1.enable_eager_execution()
print(tf.constant(1.0) + 1.0)
