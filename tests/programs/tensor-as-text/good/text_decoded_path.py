# {"expect": [], "source": "f-string paths of decoded names, in both wrappers"}
import os
import tempfile

import numpy as np
import tensorflow as tf

ROOT = tempfile.mkdtemp()
np.save(f"{ROOT}/a.npy", np.ones(2, np.float32))


def with_numpy_function(name):
    return np.load(f"{ROOT}/{name.decode()}.npy")


def with_py_function(name):
    text = str(name.numpy(), "utf-8")
    return np.load("%s/%s.npy" % (ROOT, text))


def with_fsdecode(name):
    return np.load(os.path.join(ROOT, os.fsdecode(name.numpy()) + ".npy"))


ds = tf.data.Dataset.from_tensor_slices(["a"])
for wrapper, body in (
    (tf.numpy_function, with_numpy_function),
    (tf.py_function, with_py_function),
    (tf.py_function, with_fsdecode),
):
    print(next(iter(ds.map(lambda n: wrapper(body, [n], tf.float32)))))
