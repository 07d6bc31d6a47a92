# {"expect": [], "source": "correct: numbers, truth and text of tensors"}
import os
import tempfile
import numpy as np
import tensorflow as tf


class Writer:
    def __init__(self, root):
        self.root = root
        self.count = 0

    def save(self, image, idx):
        name = f"img_{int(idx):04d}.npy"
        path = os.path.join(self.root, name)
        np.save(path, image.numpy())
        self.count += 1
        return idx

    def np_save(self, image, idx):
        with open(os.path.join(self.root, "n%03d.npy" % idx), "wb") as f:
            np.save(f, image)
        return idx



with tempfile.TemporaryDirectory() as root:
    w = Writer(root)
    ds = tf.data.Dataset.from_tensor_slices(tf.ones((3, 2))).enumerate()
    ds1 = ds.map(lambda i, im: tf.py_function(w.save, [im, i], tf.int64))
    ds2 = ds.map(lambda i, im: tf.numpy_function(w.np_save, [im, i], tf.int64))
    for a, b in zip(ds1, ds2):
        print(f"{a} {b:02d} {a!s}", os.path.exists(os.path.join(root, "img_{:04d}.npy".format(a.numpy()))))
    print(sorted(os.listdir(root)))
