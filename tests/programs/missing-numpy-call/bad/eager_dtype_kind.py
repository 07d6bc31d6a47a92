# {"expect": [{"line": 7, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "has no attribute 'kind'"}], "source": "numpy dtype attribute of the EagerTensor's dtype"}
import numpy as np
import tensorflow as tf


def to_unit_range(x):
    if x.dtype.kind == "u":  # [missing-numpy-call]
        return np.asarray(x, np.float32) / np.iinfo(np.uint8).max
    return np.asarray(x, np.float32)


def scale(x):
    y = tf.py_function(to_unit_range, [x], tf.float32)
    y.set_shape(x.shape)
    return y


volumes = np.random.randint(0, 255, (2, 4, 4, 4), np.uint8)
print(next(iter(tf.data.Dataset.from_tensor_slices(volumes).map(scale))).numpy().max())
