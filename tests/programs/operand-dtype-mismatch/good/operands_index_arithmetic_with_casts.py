# {"expect": [], "source": "question: int64 of NumPy and int32 of tf.shape brought together"}
import numpy as np
import tensorflow as tf

DATA = np.random.default_rng(3).random((4, 12)).astype("float32")


def start_of(series):
    return np.argmax(series)


def window_after_peak(series, length=3):
    start = tf.numpy_function(start_of, [series], tf.int64)
    start = tf.ensure_shape(start, [])
    size = tf.shape(series, out_type=tf.int64)[0]
    room = size - length - start
    start = tf.where(room < 0, start + room, start)
    again = tf.cast(tf.shape(series)[0], start.dtype) - start
    return tf.ensure_shape(series[start : start + length], [length]), again * 2 + 1, room / 2


windows = tf.data.Dataset.from_tensor_slices(DATA).map(window_after_peak)
for window, again, room in windows.batch(2):
    print(window.shape, again.dtype.name, room.dtype.name)
