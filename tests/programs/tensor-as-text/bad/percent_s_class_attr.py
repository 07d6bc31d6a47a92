# {"expect": [{"line": 22, "category": "tensor-text", "world": "numpy_function", "error": "FileNotFoundError", "text": "No such file", "or": [19]}], "source": "path made with % from bytes, class attribute as the pattern"}
import os
import tempfile

import numpy as np
import tensorflow as tf


class Clips:
    folder = tempfile.mkdtemp()
    pattern = "%s_clip.npy"

    @classmethod
    def prepare(cls, names):
        for n in names:
            np.save(os.path.join(cls.folder, cls.pattern % n), np.ones(5, np.float32))

    def path(self, name):
        return os.path.join(self.folder, self.pattern % name)

    def load(self, name):
        return np.load(self.path(name))  # [tensor-as-text]


Clips.prepare(["u1", "u2"])
clips = Clips()
ds = tf.data.Dataset.from_tensor_slices(["u1", "u2"])
for clip in ds.map(lambda n: tf.numpy_function(clips.load, [n], tf.float32)):
    print(clip.shape)
