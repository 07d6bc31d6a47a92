# {"expect": [], "source": "StackOverflow: b'..' in the file name, answered: decode before formatting"}
import os
import tempfile

import numpy as np
import tensorflow as tf

ROOT = tempfile.mkdtemp()


def load_case(case, modality):
    case, modality = (value.decode() for value in (case, modality))
    with open(os.path.join(ROOT, f"{case}_{modality}.npy"), "rb") as src:
        return np.load(src)


def load_number(index):
    return np.load(os.path.join(ROOT, f"brats_{index:03d}_flair.npy"))


def load(case, index):
    by_name = tf.numpy_function(load_case, [case, "flair"], tf.float64)
    by_index = tf.numpy_function(load_number, [index], tf.float64)
    return tf.ensure_shape(by_name, [3, 3]) - by_index


cases = ["brats_000", "brats_001"]
for case in cases:
    np.save(os.path.join(ROOT, f"{case}_flair.npy"), np.random.rand(3, 3))
for difference in tf.data.Dataset.from_tensor_slices((cases, [0, 1])).map(load):
    assert float(tf.reduce_sum(difference)) == 0.0
