# {"expect": [{"line": 16, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "'numpy.ndarray' object has no attribute 'set_shape'"}], "source": "set_shape belongs behind the wrapper, not in it; https://github.com/tensorflow/tensorflow/issues/35108"}
import functools
import os
import tempfile

import numpy as np
import tensorflow as tf


def load_features(path, width):
    with np.load(path.decode()) as archive:
        mel = archive["mel"].astype(np.float32)
    if mel.shape[1] < width:
        mel = np.pad(mel, [(0, 0), (0, width - mel.shape[1])])
    mel = mel[:, :width]
    mel.set_shape((4, width))  # [tensor-method-on-array]
    return mel


@tf.function
def preprocess(path, width):
    loader = functools.partial(load_features, width=width)
    return tf.numpy_function(loader, [path], tf.float32)


folder = tempfile.mkdtemp()
for i, frames in enumerate((5, 12)):
    np.savez(os.path.join(folder, f"{i}.npz"), mel=np.ones((4, frames)))
files = tf.data.Dataset.list_files(os.path.join(folder, "*.npz"), shuffle=False)
for mel in files.map(lambda path: preprocess(path, 8)).batch(2):
    print(mel.shape)
