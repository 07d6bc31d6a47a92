# {"expect": [{"line": 12, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "Cannot convert the argument `type_value`"}], "source": "the class ndarray taken for a dtype"}
import numpy as np
import tensorflow as tf


def zscore(x):
    x = x.numpy()
    return ((x - x.mean()) / (x.std() + 1e-6)).astype(np.float32)


def normalise(x, y):
    x = tf.py_function(func=zscore, inp=[x], Tout=np.ndarray)  # [invalid-tout]
    return x, y


signals = np.random.rand(3, 16).astype(np.float32)
ds = tf.data.Dataset.from_tensor_slices((signals, np.arange(3))).map(normalise)
print(ds.element_spec)
