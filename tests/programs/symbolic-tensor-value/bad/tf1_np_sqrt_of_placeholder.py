# {"expect": [{"line": 17, "category": "symbolic-value", "world": "graph", "error": "NotImplementedError", "text": "Cannot convert a symbolic"}], "source": "scaled attention scores in a TF1 graph, scaled by NumPy"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()


class Attention(object):
    def __init__(self, size):
        self.queries = tf.placeholder(tf.float32, [None, size], name="q")
        self.keys = tf.placeholder(tf.float32, [None, size], name="k")
        self._build()

    def _build(self):
        depth = tf.cast(tf.shape(self.keys)[-1], tf.float32)
        scores = tf.matmul(self.queries, self.keys, transpose_b=True)
        self.scaled = scores / np.sqrt(depth)  # [symbolic-tensor-value]


model = Attention(4)
with tf.Session() as sess:
    print(sess.run(model.scaled, {model.queries: np.ones((2, 4)), model.keys: np.ones((3, 4))}))
