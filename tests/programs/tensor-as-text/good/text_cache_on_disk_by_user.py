# {"expect": [], "source": "question: cache files named after the value of a tensor"}
import hashlib
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
        digest = hashlib.sha1(user).hexdigest()[:8]
        return os.path.join(self.folder, f"{user.decode()}-{digest}.npy")

    def __call__(self, user):
        path = self.path(user)
        if os.path.exists(path):
            return np.load(path)
        self.misses += 1
        value = self.compute(user.decode())
        np.save(path, value)
        return value

    def eager(self, user):
        return self(user.numpy())


slow = Cached(lambda name: np.float32([len(name), name.count("n")]))
users = tf.data.Dataset.from_tensor_slices(["ann", "bob", "ann"])
one = users.map(lambda u: tf.ensure_shape(tf.numpy_function(slow, [u], tf.float32), [2]))
two = users.map(lambda u: tf.ensure_shape(tf.py_function(slow.eager, [u], tf.float32), [2]))
print([f.numpy().tolist() for f in one], [f.numpy().tolist() for f in two])
print(slow.misses, sorted(n.split("-")[0] for n in os.listdir(CACHE)))
