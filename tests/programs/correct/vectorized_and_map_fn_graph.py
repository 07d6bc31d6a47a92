# {"expect": [], "source": "per-element functions by map_fn, vectorized_map and scan in a graph"}
import numpy as np
import tensorflow as tf


def normalise(row):
    return row / (tf.norm(row) + 1e-6)


def cumulative(total, value):
    return total * 0.9 + value


@tf.function
def process(batch):
    a = tf.map_fn(normalise, batch)
    b = tf.vectorized_map(normalise, batch)
    smooth = tf.scan(cumulative, batch[:, 0], initializer=tf.constant(0.0))
    spread = tf.map_fn(
        lambda row: tf.reduce_max(row) - tf.reduce_min(row) if batch.shape[1] > 1 else row[0], batch
    )
    return a - b, smooth, spread


batch = np.random.rand(4, 3).astype(np.float32)
zero, smooth, spread = process(tf.constant(batch))
expected = []
for v in batch[:, 0]:
    expected.append((expected[-1] if expected else 0.0) * 0.9 + v)
print(np.abs(zero).max() < 1e-5, np.allclose(smooth, expected), np.allclose(spread, np.ptp(batch, axis=1)))
