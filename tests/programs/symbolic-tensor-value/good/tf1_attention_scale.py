# {"expect": [], "source": "scale from static depth and from a run value in TF1 style"}
import math

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()


class Attention(object):
    def __init__(self, size):
        self.queries = tf.placeholder(tf.float32, [None, size], name="q")
        self.keys = tf.placeholder(tf.float32, [None, size], name="k")
        depth = self.keys.get_shape().as_list()[-1]
        scores = tf.matmul(self.queries, self.keys, transpose_b=True)
        self.scaled = scores / math.sqrt(depth)
        self.dynamic = scores / tf.sqrt(tf.cast(tf.shape(self.keys)[-1], tf.float32))


model = Attention(4)
feed = {model.queries: np.ones((2, 4)), model.keys: np.ones((3, 4))}
with tf.Session() as sess:
    a, b = sess.run([model.scaled, model.dynamic], feed)
print(np.allclose(a, b), a.max().item(), np.sqrt(a).shape)
