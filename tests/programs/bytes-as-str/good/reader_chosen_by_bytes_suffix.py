# {"expect": [], "source": "fixed form of: loader that branches on the file ending; after mixed jpg/png loaders in public code (read_file id 12180091598)"}
import csv
import os
import tempfile

import numpy as np
import tensorflow as tf

folder = tempfile.mkdtemp()
np.save(os.path.join(folder, "a.npy"), np.array([1.0, 2.0], np.float32))
with open(os.path.join(folder, "b.csv"), "w", newline="") as out:
    csv.writer(out).writerow([3, 4])


def read_npy(name):
    return np.load(name)


def read_csv(name):
    with open(name, newline="") as handle:
        return np.array(next(csv.reader(handle)), dtype=np.float32)


READERS = {".npy": read_npy, ".csv": read_csv}


def load_any(path):
    name = path.numpy()
    for ending, reader in READERS.items():
        if name.endswith(ending.encode()):
            return reader(name.decode())
    raise ValueError("no reader for " + name.decode())


files = [os.path.join(folder, n) for n in ("a.npy", "b.csv")]
loaded = tf.data.Dataset.from_tensor_slices(files).map(
    lambda p: tf.py_function(func=load_any, inp=[p], Tout=tf.float32))
for values in loaded:
    print(values.numpy())
