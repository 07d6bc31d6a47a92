# {"expect": [{"line": 15, "category": "returned-object", "world": "dataset", "error": "ValueError", "text": "with an unsupported type (<class 'generator'>)"}], "source": "StackOverflow: yield inside the function given to py_function"}
import numpy as np
import tensorflow as tf

WINDOW = 5


def windows(series):
    values = series.numpy()
    for start in range(0, len(values) - WINDOW + 1, WINDOW):
        yield values[start : start + WINDOW].astype(np.float32)


def split(series):
    pieces = tf.py_function(func=windows, inp=[series], Tout=tf.float32)  # [unsupported-return-value]
    return tf.data.Dataset.from_tensor_slices(tf.reshape(pieces, [-1, WINDOW]))


series = tf.data.Dataset.from_tensor_slices(np.random.rand(3, 20).astype(np.float32))
for window in series.flat_map(split):
    print(window.shape)
