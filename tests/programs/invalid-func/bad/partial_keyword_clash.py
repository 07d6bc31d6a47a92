# {"expect": [{"line": 16, "category": "bad-func", "world": "dataset", "error": "TypeError", "text": "multiple values for argument"}], "source": "partial fixes the argument that inp fills too"}
from functools import partial

import numpy as np
import tensorflow as tf


def rotate(image, turns):
    return np.rot90(image, turns).copy()


quarter = partial(rotate, image=None)


def augment(image, turns):
    return tf.numpy_function(quarter, [image, turns], tf.float32)  # [invalid-func]


ds = tf.data.Dataset.from_tensor_slices((tf.random.uniform((2, 3, 3)), [1, 2]))
print(list(ds.map(augment)))
