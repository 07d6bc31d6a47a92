# {"expect": [{"line": 15, "category": "symbolic-value", "world": "dataset", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "time series windows turned to arrays inside map"}
import numpy as np
import tensorflow as tf


def windowed_dataset(series, window_size, batch_size):
    dataset = tf.data.Dataset.from_tensor_slices(series)
    dataset = dataset.window(window_size + 1, shift=1, drop_remainder=True)
    dataset = dataset.flat_map(lambda w: w.batch(window_size + 1))
    dataset = dataset.map(split_and_scale)
    return dataset.batch(batch_size).prefetch(1)


def split_and_scale(window):
    values = np.array(window)  # [symbolic-tensor-value]
    lo, hi = values.min(), values.max()
    scaled = (values - lo) / (hi - lo + 1e-8)
    return scaled[:-1], scaled[-1]


series = np.sin(np.arange(40) / 3.0).astype(np.float32)
for x, y in windowed_dataset(series, 5, 8):
    print(x.shape, y.shape)
