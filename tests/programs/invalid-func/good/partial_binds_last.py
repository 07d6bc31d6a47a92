# {"expect": [], "source": "partial that binds the arguments inp does not fill"}
from functools import partial

import numpy as np
import tensorflow as tf


def rotate(image, turns, *, fill=0.0, dtype=np.float32):
    out = np.rot90(image, turns)
    return np.where(np.isnan(out), fill, out).astype(dtype)


quarter = partial(rotate, turns=1)
with_fill = partial(rotate, fill=-1.0)


def augment(image, turns):
    a = tf.numpy_function(quarter, [image], tf.float32)
    b = tf.numpy_function(with_fill, [image, turns], tf.float32)
    return a, b


ds = tf.data.Dataset.from_tensor_slices((tf.random.uniform((2, 3, 3)), [1, 1]))
for a, b in ds.map(augment):
    assert np.array_equal(a, b)
print("equal")
