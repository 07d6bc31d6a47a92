# {"expect": [{"line": 13, "category": "symbolic-value", "world": "dataset", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "result of numpy_function treated as an array in map"}
import numpy as np
import tensorflow as tf


def detect_silence(x):
    return (np.abs(x) < 0.1).astype(np.int32)


def trim(audio, label):
    silent = tf.numpy_function(detect_silence, [audio], tf.int32)
    idx = tf.where(silent == 0)[:, 0]
    start, stop = idx[0].numpy(), idx[-1].numpy()  # [symbolic-tensor-value]
    return audio[start:stop], label


data = np.random.randn(2, 50).astype(np.float32)
ds = tf.data.Dataset.from_tensor_slices((data, [0, 1])).map(trim)
for a, l in ds:
    print(a.shape, l.numpy())
