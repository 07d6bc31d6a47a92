# {"expect": [], "source": "dtypes that only the file knows"}
import os
import tempfile

import numpy as np
import tensorflow as tf

d = tempfile.mkdtemp()
np.save(d + "/a.npy", np.arange(4, dtype=np.float32))
np.savetxt(d + "/b.txt", np.arange(4), fmt="%d")
np.arange(4, dtype=np.float32).tofile(d + "/c.raw")
mm = np.memmap(d + "/d.mm", dtype=np.uint8, mode="w+", shape=(4,))
mm[:] = [1, 2, 3, 4]
mm.flush()


def read_npy(p):
    return np.load(p)


def read_txt(p):
    return np.loadtxt(p.decode(), dtype=np.int32)


def read_raw(p):
    return np.fromfile(p, dtype="float32")


def read_map(p):
    return np.array(np.memmap(p.decode(), dtype=np.uint8, mode="r", shape=(2, 2)))


def read_bytes(p):
    with open(p, "rb") as f:
        return np.frombuffer(f.read(), dtype=np.float32)


def read_gen(p):
    return np.genfromtxt(p.decode())


JOBS = [
    ("a.npy", read_npy, tf.float32),
    ("b.txt", read_txt, tf.int32),
    ("c.raw", read_raw, tf.float32),
    ("d.mm", read_map, tf.uint8),
    ("c.raw", read_bytes, tf.float32),
    ("b.txt", read_gen, tf.float64),
]
for name, fn, dtype in JOBS:
    ds = tf.data.Dataset.from_tensors(os.path.join(d, name))
    ds = ds.map(lambda p: tf.numpy_function(fn, [p], dtype))
    print(name, next(iter(ds)).shape)
