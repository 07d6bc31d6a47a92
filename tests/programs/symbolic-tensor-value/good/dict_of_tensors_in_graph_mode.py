# {"expect": [], "source": "TensorFlow 1 program whose feed dict is filled key by key"}
import tensorflow as tf

tf.compat.v1.disable_v2_behavior()

left = tf.compat.v1.placeholder(tf.float32, [])
right = tf.compat.v1.placeholder(tf.float32, [])
total = left + right
feed = {}
feed[left] = 1.0
feed[right] = 2.0
with tf.compat.v1.Session() as session:
    print(session.run(total, feed_dict=feed))
