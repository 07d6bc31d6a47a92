# {"expect": [], "source": "histogram kept in a variable by traced assignment"}
import numpy as np
import tensorflow as tf


class Histogram(tf.Module):
    def __init__(self, bins):
        super().__init__()
        self.bins = bins
        self.counts = tf.Variable(tf.zeros(bins, tf.int64))

    @tf.function
    def observe(self, labels):
        def count(values):
            return np.bincount(values, minlength=self.bins)

        self.counts.assign_add(tf.numpy_function(count, [labels], tf.int64))
        return self.counts.read_value()

    def entropy(self):
        p = self.counts.numpy() / self.counts.numpy().sum()
        return float(-(p[p > 0] * np.log(p[p > 0])).sum())


h = Histogram(4)
h.observe(tf.constant([0, 1, 1, 3]))
print(h.observe(tf.constant([2])).numpy().tolist(), h.entropy() > 0)
