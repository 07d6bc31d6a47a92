# {"expect": [], "source": "pickled dicts opened in py_function, cached loader class"}
import os
import pickle
import tempfile

import numpy as np
import tensorflow as tf

d = tempfile.mkdtemp()
for i in range(3):
    with open(os.path.join(d, f"{i}.pkl"), "wb") as f:
        pickle.dump({"feat": np.random.rand(4), "speaker": "spk%d" % (i % 2)}, f)


class FeatureSet:
    def __init__(self, root, dtype=tf.float32):
        self.root = root
        self.dtype = dtype
        self.speakers = {}

    def _speaker_id(self, name):
        return self.speakers.setdefault(name, len(self.speakers))

    def _load(self, fname):
        full = os.path.join(self.root, fname.numpy().decode())
        with open(full, "rb") as fh:
            item = pickle.load(fh)
        return item["feat"], self._speaker_id(item["speaker"])

    def load(self, fname):
        feat, spk = tf.py_function(self._load, [fname], [self.dtype, tf.int32])
        feat.set_shape([4])
        spk.set_shape([])
        return feat, spk

    def dataset(self):
        names = sorted(os.listdir(self.root))
        return tf.data.Dataset.from_tensor_slices(names).map(self.load)


fs = FeatureSet(d)
for x, s in fs.dataset().batch(3):
    print(x.shape, s.numpy(), fs.speakers)
