# {"expect": [{"line": 18, "category": "operand-dtype", "world": "dataset", "error": "TypeError", "text": "dtype"}], "source": "question: int64 result of numpy_function and int32 of tf.shape"}
import numpy as np
import tensorflow as tf

DATA = np.random.default_rng(3).random((4, 12)).astype("float32")


def start_of(series):
    """Index of the largest value."""
    return np.argmax(series)


def window_after_peak(series, length=3):
    start = tf.numpy_function(start_of, [series], tf.int64)
    start = tf.ensure_shape(start, [])
    size = tf.shape(series)[0]
    last = size - length
    room = last - start  # [operand-dtype-mismatch]
    start = tf.where(room < 0, start + room, start)
    return series[start : start + length]


windows = tf.data.Dataset.from_tensor_slices(DATA).map(window_after_peak)
for window in windows.batch(2):
    print(window.shape)
