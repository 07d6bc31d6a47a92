# {"expect": [{"line": 20, "category": "tensor-text", "world": "py_function", "error": "", "text": "numpy="}], "source": "question: cache files with tensors in their names"}
import os
import tempfile

import numpy as np
import tensorflow as tf

CACHE = tempfile.mkdtemp()


class Cached:
    """Computes a slow feature once per user and keeps it on disk."""

    def __init__(self, compute, folder=CACHE):
        self.compute = compute
        self.folder = folder
        self.misses = 0

    def path(self, user):
        name = "%r.npy" % user  # [tensor-as-text]
        return os.path.join(self.folder, name.replace("/", "_"))

    def __call__(self, user):
        path = self.path(user)
        if os.path.exists(path):
            return np.load(path)
        self.misses += 1
        value = self.compute(user.numpy().decode())
        np.save(path, value)
        return value


slow = Cached(lambda name: np.float32([len(name), name.count("n")]))
users = tf.data.Dataset.from_tensor_slices(["ann", "bob", "ann"])
features = users.map(lambda u: tf.ensure_shape(tf.py_function(slow, [u], tf.float32), [2]))
print([f.numpy().tolist() for f in features])
print(slow.misses, sorted(os.listdir(CACHE))[0])
