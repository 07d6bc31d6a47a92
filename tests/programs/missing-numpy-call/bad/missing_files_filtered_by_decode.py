# {"expect": [{"line": 16, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "object has no attribute 'decode'"}], "source": "filter with a py_function check on a path (Kaggle notebook with its traceback, public code read_file id 71358431464)"}
import os
import tempfile

import tensorflow as tf

folder = tempfile.mkdtemp()
for name in ("a", "c"):
    open(os.path.join(folder, name + ".dcm"), "wb").close()

ids = ["a", "b", "c", "d"]
paths = [os.path.join(folder, i + ".dcm") for i in ids]


def _py_check(x):
    s = x.decode("utf-8")  # [missing-numpy-call]
    return os.path.exists(s)


def _exists(path):
    ok = tf.py_function(_py_check, [path], Tout=tf.bool)
    ok.set_shape(())
    return ok


ds = tf.data.Dataset.from_tensor_slices((paths, ids))
ds = ds.cache().filter(lambda path, _: _exists(path)).map(lambda path, i: i)
print([i.decode() for i in ds.as_numpy_iterator()])
