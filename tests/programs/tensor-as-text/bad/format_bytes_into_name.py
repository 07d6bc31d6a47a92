# {"expect": [{"line": 16, "category": "tensor-text", "world": "numpy_function", "error": "FileNotFoundError", "text": "No such file or directory"}], "source": "StackOverflow: f-string with bytes gives b'...' in the file name"}
import os
import tempfile

import numpy as np
import tensorflow as tf

ROOT = tempfile.mkdtemp()


def store(case, array):
    np.save(os.path.join(ROOT, f"{case}_flair.npy"), array)


def load_case(case, modality):
    with open(os.path.join(ROOT, f"{case}_{modality.decode()}.npy"), "rb") as src:  # [tensor-as-text]
        return np.load(src)


def load(case):
    image = tf.numpy_function(load_case, [case, "flair"], tf.float64)
    image.set_shape([3, 3])
    return image


for case in ("brats_001", "brats_002"):
    store(case, np.random.rand(3, 3))
for image in tf.data.Dataset.from_tensor_slices(["brats_001", "brats_002"]).map(load):
    print(image.shape)
