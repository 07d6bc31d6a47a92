# {"expect": [], "source": "bytes compared and split with bytes in numpy_function"}
import os
import tempfile

import numpy as np
import tensorflow as tf

ROOT = tempfile.mkdtemp()
np.save(os.path.join(ROOT, "cat.npy"), np.ones(2, np.float32))
LABELS = {b"cat": 0, b"dog": 1}


def parse(path, mode):
    name = os.path.basename(path)
    stem, ext = os.path.splitext(name)
    if ext != b".npy" or not path.startswith(os.fsencode(ROOT)):
        raise ValueError(path)
    data = np.load(os.path.join(ROOT.encode(), name))
    if mode == b"train":
        data = data * 2
    return data, np.int32(LABELS[stem]), b"/".join([stem, mode])


ds = tf.data.Dataset.from_tensor_slices([os.path.join(ROOT, "cat.npy")])
ds = ds.map(
    lambda p: tf.numpy_function(parse, [p, "train"], [tf.float32, tf.int32, tf.string])
)
for x, y, s in ds:
    print(x.numpy(), y.numpy(), s.numpy())
