# {"expect": [{"line": 14, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "has no attribute 'copy'"}], "source": "copy before augmentation", "also": [16]}
import numpy as np
import tensorflow as tf


class CutMix:
    def __init__(self, alpha=1.0, rng=None):
        self.alpha = alpha
        self.rng = rng or np.random.default_rng(1)

    def _mix(self, images, labels):
        lam = self.rng.beta(self.alpha, self.alpha)
        perm = self.rng.permutation(images.shape[0])
        mixed = images.copy()  # [missing-numpy-call]
        cut = int(mixed.shape[1] * (1 - lam))
        mixed[:, :cut] = mixed[perm, :cut]
        return mixed, lam * labels + (1 - lam) * labels[perm]

    def __call__(self, images, labels):
        x, y = tf.py_function(self._mix, [images, labels], [tf.float32, tf.float32])
        x.set_shape(images.shape)
        y.set_shape(labels.shape)
        return x, y


imgs = tf.random.uniform([8, 6, 6, 3])
ys = tf.one_hot([0, 1, 2, 3, 0, 1, 2, 3], 4)
ds = tf.data.Dataset.from_tensor_slices((imgs, ys)).batch(4).map(CutMix())
for a, b in ds:
    print(a.shape, b.shape)
