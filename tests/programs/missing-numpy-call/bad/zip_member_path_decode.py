# {"expect": [{"line": 25, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "object has no attribute 'decode'"}], "also": [26], "source": "images read from zip members inside py_function (Kaggle notebook with its traceback, public code read_file id 71002371816)"}
import io
import os
import tempfile
import zipfile
from functools import lru_cache

import numpy as np
import tensorflow as tf

ARCHIVE = os.path.join(tempfile.mkdtemp(), "train.zip")
with zipfile.ZipFile(ARCHIVE, "w") as archive:
    for i in range(3):
        blob = io.BytesIO()
        np.save(blob, np.full((4, 4, 3), i * 10, np.uint8))
        archive.writestr(f"train/{i}.npy", blob.getvalue())


@lru_cache(maxsize=4)
def open_zip(path):
    return zipfile.ZipFile(path)


def _py_read_member(zip_path_bytes, member_bytes):
    zip_path = zip_path_bytes.decode("utf-8")  # [missing-numpy-call]
    member = member_bytes.decode("utf-8")
    with open_zip(zip_path).open(member) as handle:
        return np.load(io.BytesIO(handle.read()))


def decode_image(member, label):
    img = tf.py_function(_py_read_member, [ARCHIVE, member], tf.uint8)
    img.set_shape([4, 4, 3])
    return tf.cast(img, tf.float32) / 255.0, label


members = [f"train/{i}.npy" for i in range(3)]
ds = tf.data.Dataset.from_tensor_slices((members, [0, 1, 1]))
for img, label in ds.map(decode_image, num_parallel_calls=2).batch(3):
    print(img.shape, label.numpy())
