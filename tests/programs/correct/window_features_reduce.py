# {"expect": [], "source": "windows of a series, flat_map with batch, statistics by reduce"}
import numpy as np
import tensorflow as tf


def windowed(series, size, shift=1):
    ds = tf.data.Dataset.from_tensor_slices(series)
    ds = ds.window(size + 1, shift=shift, drop_remainder=True)
    ds = ds.flat_map(lambda w: w.batch(size + 1))
    return ds.map(lambda w: (w[:-1], w[-1:]))


series = np.sin(np.arange(30) / 3).astype(np.float32)
ds = windowed(series, 5, shift=2)
total, count = ds.reduce(
    (tf.constant(0.0), tf.constant(0)),
    lambda state, item: (state[0] + tf.reduce_sum(item[1]), state[1] + 1),
)
mean = total.numpy() / count.numpy()
print(len(list(ds)), abs(mean) < 1, f"{mean:.2f}")
