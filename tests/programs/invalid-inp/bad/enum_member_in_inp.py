# {"expect": [{"line": 18, "category": "bad-inp", "world": "dataset", "error": "TypeError", "text": "Interp"}], "source": "interpolation mode given as an enum member"}
import enum

import numpy as np
import tensorflow as tf


class Interp(enum.Enum):
    NEAREST = 0
    LINEAR = 1


def upscale(x, mode):
    return np.repeat(np.repeat(x, 2, 0), 2, 1)


def make(mode: Interp):
    return lambda x: tf.numpy_function(upscale, [x, mode], tf.float32)  # [invalid-inp]


ds = tf.data.Dataset.from_tensor_slices(np.ones((2, 2, 2), np.float32))
print(list(ds.map(make(Interp.NEAREST))))
