# {"expect": [{"line": 9, "category": "symbolic-value", "world": "graph", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "StackOverflow: numpy function of a placeholder in graph mode"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def whiten(x, eps=1e-3):
    cov = np.cov(x, rowvar=False)  # [symbolic-tensor-value]
    values, vectors = np.linalg.eigh(cov)
    return vectors / np.sqrt(values + eps)


class Whitening(object):
    def __init__(self, dims):
        self.x = tf.placeholder(tf.float32, [None, dims])
        self.output = tf.matmul(self.x, tf.cast(whiten(self.x), tf.float32))


net = Whitening(3)
with tf.Session() as sess:
    print(sess.run(net.output, {net.x: np.random.rand(10, 3)}).shape)
