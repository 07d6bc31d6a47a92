# {"expect": [], "source": "StackOverflow: numbers and strings in inp become tensors or arrays"}
import numpy as np
import tensorflow as tf


def dropout_mask(rate, shape, name):
    rng = np.random.default_rng(len(name))
    keep = rng.random(tuple(shape)) >= rate
    return (keep / (1.0 - rate)).astype(np.float32)


class NumpyDropout(tf.Module):
    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    @tf.function
    def __call__(self, x):
        mask = tf.numpy_function(dropout_mask, (self.rate, [4, 4], "mask"), tf.float32)
        mask.set_shape([4, 4])
        return x * mask


layer = NumpyDropout(rate=0.5)
out = layer(tf.ones([4, 4])).numpy()
assert set(np.unique(out)) <= {0.0, 2.0}
