# {"expect": [], "source": "training flag as defaulted Python parameter"}
import tensorflow as tf


class Block(tf.Module):
    def __init__(self, rate=0.5):
        self.rate = rate
        self.w = tf.Variable(tf.ones([3, 3]))

    @tf.function
    def __call__(self, x, training=False, verbose=None):
        y = x @ self.w
        if training:
            y = tf.nn.dropout(y, self.rate)
        if verbose is not None and verbose > 1:
            print("tracing with", verbose)
        return y


block = Block()
print(block(tf.ones([1, 3])).numpy())
print(block(tf.ones([1, 3]), training=True, verbose=2).shape)
