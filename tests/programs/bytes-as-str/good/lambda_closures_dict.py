# {"expect": [], "source": "lambdas in a dict close over loaders; keys are Python values"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def load_npy(path, mmap=None):
    return np.load(path, mmap_mode=mmap).astype("float32")


def load_txt(path, sep=","):
    return np.loadtxt(path, delimiter=sep, dtype=np.float32)


def load_raw(path, count=4):
    return np.fromfile(path, dtype="<f4", count=count)


LOADERS = {
    ".npy": lambda p: load_npy(p.decode()),
    ".csv": lambda p: load_txt(p.decode(), sep=","),
    ".raw": lambda p, n=4: load_raw(p.decode(), n),
}


def load_any(path):
    ending = os.path.splitext(path)[1].decode()
    return LOADERS[ending](path)


def mapper(path):
    data = tf.numpy_function(load_any, [path], tf.float32)
    data.set_shape([4])
    return data


folder = tempfile.mkdtemp()
base = np.array([1, 2, 3, 4])
np.save(os.path.join(folder, "a.npy"), base)
np.savetxt(os.path.join(folder, "b.csv"), base[None] * 10, delimiter=",")
(base * 100).astype("<f4").tofile(os.path.join(folder, "c.raw"))

files = sorted(os.path.join(folder, f) for f in os.listdir(folder))
batch = next(iter(tf.data.Dataset.from_tensor_slices(files).map(mapper).batch(3)))
print(batch.numpy())
assert batch.numpy()[:, 0].tolist() == [1.0, 10.0, 100.0]

by_kind = {kind: tf.data.Dataset.from_tensors(f).map(
    lambda p, f=LOADERS[kind]: tf.numpy_function(f, [p], tf.float32))
    for kind, f in zip(LOADERS, files)}
assert float(next(iter(by_kind[".raw"]))[3]) == 400.0
