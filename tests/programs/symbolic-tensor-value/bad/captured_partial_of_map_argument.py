# {"expect": [{"line": 9, "category": "symbolic-value", "world": "numpy_function", "error": "TypeError", "text": "is out of scope and cannot be used here"}], "source": "a tensor of the traced code is used in the wrapped function without being passed: functools.partial"}
import functools

import numpy as np
import tensorflow as tf


def shift(offset, samples):
    return np.roll(samples, 1) + offset  # [symbolic-tensor-value]


def augment(samples, offset):
    return tf.numpy_function(functools.partial(shift, offset), [samples], tf.float32)


samples = np.arange(12, dtype=np.float32).reshape(3, 4)
offsets = np.array([0.0, 1.0, 2.0], np.float32)
for row in tf.data.Dataset.from_tensor_slices((samples, offsets)).map(augment):
    print(row.numpy())
