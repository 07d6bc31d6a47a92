# {"expect": [], "source": "helper that takes a tensor or bytes"}
import os
import tempfile
from typing import Union

import numpy as np
import tensorflow as tf

ROOT = tempfile.mkdtemp()
for name in ("a", "b"):
    np.save(os.path.join(ROOT, name + ".npy"), np.ones(3, np.float32))


def as_text(value: Union[tf.Tensor, bytes, str]) -> str:
    if tf.is_tensor(value):
        value = value.numpy()
    if isinstance(value, bytes):
        value = value.decode("utf-8")
    return value


def read(name):
    return np.load(os.path.join(ROOT, as_text(name) + ".npy"))


names = tf.data.Dataset.from_tensor_slices(["a", "b"])
for wrapper in (tf.numpy_function, tf.py_function):
    ds = names.map(lambda n: wrapper(read, [n], tf.float32))
    print(sum(float(x.numpy().sum()) for x in ds))
print(read("a").tolist())
