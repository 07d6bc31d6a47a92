# {"expect": [{"line": 16, "category": "bad-func", "world": "dataset", "error": "ValueError", "text": "callable"}], "source": "transform object that has apply but no __call__"}
import numpy as np
import tensorflow as tf


class Standardize:
    def __init__(self, mean, std):
        self.mean, self.std = np.float32(mean), np.float32(std)

    def apply(self, x):
        return (x - self.mean) / self.std


def build(x, transform, batch=2):
    ds = tf.data.Dataset.from_tensor_slices(x)
    ds = ds.map(lambda v: tf.numpy_function(transform, [v], tf.float32))  # [invalid-func]
    return ds.map(lambda v: tf.ensure_shape(v, x.shape[1:])).batch(batch)


x = np.random.rand(4, 3).astype(np.float32)
for batch in build(x, Standardize(x.mean(), x.std())):
    print(batch)
