# {"expect": [], "source": "question: number of inputs follows the signature"}
from __future__ import annotations

import functools
import inspect

import numpy as np
import tensorflow as tf


class Augmenter:
    def brighten(self, image, strength=0.1):
        return np.clip(image + np.float32(strength), 0, 1)

    def darken(self, image, strength=0.1):
        return self.brighten(image, -strength)

    def random(self, image, strength, seed):
        rng = np.random.default_rng(seed)
        return np.clip(image + np.float32(strength * rng.uniform(-1, 1)), 0, 1)

    def flip(self, image):
        return image[::-1].copy()


augmenter = Augmenter()


def augment(name, image, strength=0.2, seed=0):
    method = getattr(augmenter, name)
    available = {"image": image, "strength": strength, "seed": seed}
    inputs = [available[p] for p in inspect.signature(method).parameters]
    out = tf.numpy_function(method, inputs, tf.float32)
    return tf.ensure_shape(out, image.shape)


images = np.full((2, 3, 3), 0.5, np.float32)
for name in ("random", "darken", "brighten", "flip"):
    ds = tf.data.Dataset.from_tensor_slices(images).map(functools.partial(augment, name))
    print(name, [round(float(tf.reduce_mean(image)), 2) for image in ds])
