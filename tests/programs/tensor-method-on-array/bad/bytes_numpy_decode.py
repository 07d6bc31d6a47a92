# {"expect": [{"line": 14, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "'bytes' object has no attribute 'numpy'"}], "source": ".numpy() on the bytes of a numpy_function, in a try for another error"}
import os
import tempfile

import numpy as np
import tensorflow as tf

folder = tempfile.mkdtemp()
for k in range(2):
    np.save(os.path.join(folder, "clip%d.npy" % k), np.ones(4 + k, np.float32))


def read(path):
    name = path.numpy().decode("utf-8")  # [tensor-method-on-array]
    try:
        return np.load(name)
    except OSError as error:
        print("skipping", name, error)
        return np.zeros(1, np.float32)


def dataset(pattern):
    files = tf.data.Dataset.list_files(pattern, shuffle=False)
    clips = files.map(lambda p: tf.numpy_function(read, [p], tf.float32))
    return clips.filter(lambda c: tf.size(c) > 1)


for clip in dataset(os.path.join(folder, "*.npy")):
    print(clip.shape)
