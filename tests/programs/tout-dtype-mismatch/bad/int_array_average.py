# {"expect": [{"line": 15, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "average of int samples is float64"}
import numpy as np
import tensorflow as tf

from tensorflow import numpy_function as np_fn


def moving_average(prices, n):
    ret = np.cumsum(prices)
    ret[n:] = ret[n:] - ret[:-n]
    return ret[n - 1:] / n


def features(prices):
    sma = np_fn(moving_average, [prices, 3], tf.float32)  # [tout-dtype-mismatch]
    sma = tf.reshape(sma, [-1])
    return sma


prices = np.random.randint(90, 110, size=(2, 12))
ds = tf.data.Dataset.from_tensor_slices(prices).map(features)
for f in ds:
    print(f.numpy())
