# {"expect": [], "source": "names formatted from numbers, not from text"}
import os
import tempfile

import numpy as np
import tensorflow as tf

OUT = tempfile.mkdtemp()


def save(index, image):
    target = os.path.join(OUT, "{:03d}.npy".format(int(index)))
    np.save(target, image.numpy())
    return os.path.basename(target)


def export(index, image):
    return tf.py_function(save, [index, image], tf.string)


ds = tf.data.Dataset.from_tensor_slices(tf.zeros([2, 3, 3])).enumerate()
print([n.numpy() for n in ds.map(export)])
assert sorted(os.listdir(OUT)) == ["000.npy", "001.npy"]
