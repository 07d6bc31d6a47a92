# {"expect": [], "source": "running statistics kept by a NumPy function over a pipeline"}
import collections

import numpy as np
import tensorflow as tf


class RunningStats:
    def __init__(self):
        self.count, self.mean, self.m2 = 0, 0.0, 0.0
        self.by_label = collections.defaultdict(int)

    def update(self, x, label):
        self.count += 1
        delta = x.mean() - self.mean
        self.mean += delta / self.count
        self.m2 += delta * (x.mean() - self.mean)
        self.by_label[int(label)] += 1
        self.by_label[label.item()] += 0
        return x.astype(np.float32)

    def __call__(self, x, label):
        y = tf.numpy_function(self.update, [x, label], tf.float32)
        y.set_shape(x.shape)
        return y, label


stats = RunningStats()
ds = tf.data.Dataset.from_tensor_slices((np.random.rand(6, 3), [0, 1, 0, 2, 0, 1])).map(stats)
batches = list(ds.batch(4))
print(stats.count, round(float(stats.mean), 3) >= 0, dict(stats.by_label), batches[0][0].dtype.name)
