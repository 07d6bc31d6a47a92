# {"expect": [{"line": 23, "category": "bad-func", "world": "dataset", "error": "TypeError", "text": "got multiple values for argument 'path'"}], "source": "GitHub issue on functools.partial with py_function: keyword fills the first parameter"}
import functools
import os
import tempfile

import numpy as np
import tensorflow as tf


def load_slice(path, index, axis=0):
    volume = np.load(path)
    return np.take(volume, int(index), axis=axis)


folder = tempfile.mkdtemp()
volume_path = os.path.join(folder, "scan.npy")
np.save(volume_path, np.random.rand(4, 5, 6).astype(np.float32))

read = functools.partial(load_slice, path=volume_path)


def to_slice(index):
    image = tf.py_function(func=read, inp=[index], Tout=tf.float32)  # [invalid-func]
    image.set_shape([5, 6])
    return image


slices = tf.data.Dataset.range(4).map(to_slice)
for image in slices:
    print(image.numpy().mean())
