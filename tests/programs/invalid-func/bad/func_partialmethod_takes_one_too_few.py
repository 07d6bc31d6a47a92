# {"expect": [{"line": 32, "category": "bad-func", "world": "dataset", "error": "InvalidArgumentError", "text": "takes from 2 to 3 positional arguments but 4 were given"}], "source": "question: seed passed to a method that has no such parameter"}
from __future__ import annotations

import functools

import numpy as np
import tensorflow as tf


class Augmenter:
    """Methods take an image and perhaps a strength."""

    def brighten(self, image, strength=0.1):
        return np.clip(image + np.float32(strength), 0, 1)

    def darken(self, image, strength=0.1):
        return self.brighten(image, -strength)

    def random(self, image, strength, seed):
        rng = np.random.default_rng(seed)
        return np.clip(image + np.float32(strength * rng.uniform(-1, 1)), 0, 1)

    def names(self):
        return [n for n in vars(type(self)) if not n.startswith("_") and n != "names"]


augmenter = Augmenter()


def augment(name, image, strength=0.2, seed=0):
    method = getattr(augmenter, name)
    out = tf.numpy_function(method, [image, strength, seed], tf.float32)  # [invalid-func]
    return tf.ensure_shape(out, image.shape)


images = np.full((2, 3, 3), 0.5, np.float32)
for name in ("random", "darken"):
    ds = tf.data.Dataset.from_tensor_slices(images).map(functools.partial(augment, name))
    print(name, [round(float(tf.reduce_mean(image)), 2) for image in ds])
