# {"expect": [{"line": 13, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "join() argument must be str, bytes, or os.PathLike object, not"}], "source": "os.path.join with a tensor inside py_function"}
import os
import tempfile
import numpy as np
import tensorflow as tf

DATA_ROOT = tempfile.mkdtemp()
for name in ("p01", "p02"):
    np.save(os.path.join(DATA_ROOT, name + ".npy"), np.zeros((2, 2), np.float32))


def load_scan(patient_id, label):
    file_path = os.path.join(DATA_ROOT, patient_id, ".npy")  # [missing-numpy-call]
    return np.load(file_path), label


def wrapper(patient_id, label):
    scan, label = tf.py_function(load_scan, [patient_id, label], [tf.float32, tf.int32])
    return tf.reshape(scan, (2, 2, 1)), label


ds = tf.data.Dataset.from_tensor_slices((["p01", "p02"], [0, 1])).map(wrapper)
for s, l in ds:
    print(s.shape, l)
