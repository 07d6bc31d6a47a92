# {"expect": [{"line": 14, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "'bytes' object has no attribute 'numpy'"}], "source": "helper written for py_function reused in numpy_function"}
import os
import tempfile

import numpy as np
import tensorflow as tf

ROOT = tempfile.mkdtemp()
for name in ("a", "b"):
    np.save(os.path.join(ROOT, name + ".npy"), np.ones(3, np.float32))


def as_text(value):
    return value.numpy().decode("utf-8")  # [tensor-method-on-array]


def read(name):
    return np.load(os.path.join(ROOT, as_text(name) + ".npy"))


ds = tf.data.Dataset.from_tensor_slices(["a", "b"])
ds = ds.map(lambda n: tf.numpy_function(read, [n], tf.float32))
for x in ds:
    print(x)
