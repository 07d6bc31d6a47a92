# {"expect": [{"line": 18, "category": "dropped-output", "world": "dataset", "error": "", "text": "window count: 1"}], "source": "question: np.split in map, only one window per record"}
from collections import namedtuple

import numpy as np
import tensorflow as tf

Config = namedtuple("Config", "pieces dtype")
config = Config(pieces=5, dtype=tf.float64)
signal = np.sin(np.linspace(0, 20, 100))


def cut(samples):
    """Five windows of equal length."""
    return np.split(samples.numpy(), config.pieces)


def to_windows(samples):
    windows = tf.py_function(cut, [samples], [config.dtype])  # [dropped-output]
    return tf.stack(windows)


ds = tf.data.Dataset.from_tensors(signal).map(to_windows)
windows = next(iter(ds))
print("window count:", windows.shape[0])
