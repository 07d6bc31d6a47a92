# {"expect": [{"line": 11, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "(3,) to a TensorFlow DType"}], "source": "dtype and shape given together as for a generator"}
import numpy as np
import tensorflow as tf


def stats(x):
    return np.array([x.min(), x.max(), x.mean()], np.float32)


def summarise(x):
    return tf.numpy_function(stats, [x], Tout=(tf.float32, (3,)))  # [invalid-tout]


ds = tf.data.Dataset.from_tensor_slices(np.random.rand(4, 5).astype("float32"))
print(list(ds.map(summarise)))
