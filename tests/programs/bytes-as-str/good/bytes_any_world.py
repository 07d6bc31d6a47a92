# {"expect": [], "source": "helpers that take a string in whatever form it comes"}
import tempfile

import numpy as np
import tensorflow as tf

ROOT = tempfile.mkdtemp()
np.save(ROOT + "/a.npy", np.ones(2, np.float32))


def to_text(value):
    if isinstance(value, tf.Tensor):
        value = value.numpy()
    if isinstance(value, np.ndarray):
        value = value.item()
    if isinstance(value, bytes):
        value = value.decode("utf-8")
    return value


def as_name(value):
    return value.decode() if hasattr(value, "decode") else str(value)


def load(name):
    return np.load(f"{ROOT}/{to_text(name)}.npy")


def load_compat(name):
    return np.load(ROOT + "/" + tf.compat.as_str(np.asarray(name).item()) + ".npy")


def load_counted(name, index):
    text = as_name(name)
    print(f"{index}: {text}", "%03d" % int(index), f"{index:03d}" if index < 5 else str(index))
    return np.load(ROOT + "/" + text + ".npy") + np.float32(index)


ds = tf.data.Dataset.from_tensor_slices((["a"], [1]))
print(tf.numpy_function(load, [tf.constant("a")], tf.float32))
print(tf.py_function(load, [tf.constant("a")], tf.float32))
for body in (load, load_compat):
    print(next(iter(ds.map(lambda n, i: tf.numpy_function(body, [n], tf.float32)))))
print(next(iter(ds.map(lambda n, i: tf.numpy_function(load_counted, [n, i], tf.float32)))))
