# {"expect": [], "source": "inspection of the first batch before the traced part"}
import numpy as np
import tensorflow as tf


def compute_stats(ds):
    total, count = 0.0, 0
    for x, _ in ds.take(5):
        total += x.numpy().sum()
        count += int(tf.size(x))
    return total / count


def standardise(ds, mean):
    return ds.map(lambda x, y: (x - mean, y))


raw = tf.data.Dataset.from_tensor_slices((np.random.rand(10, 2), np.arange(10))).batch(2)
mean = compute_stats(raw)
clean = standardise(raw, mean)
x, y = next(iter(clean))
print(mean, x.numpy().mean(), y[0].numpy(), np.unique(y))
