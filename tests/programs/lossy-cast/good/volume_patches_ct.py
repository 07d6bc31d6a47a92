# {"expect": [], "source": "random patches of medical volumes, spacing kept as an extra value"}
import os
import tempfile

import numpy as np
import tensorflow as tf


class VolumeReader:
    def __init__(self, patch=(4, 4, 4), window=(-200.0, 400.0), seed=0):
        self.patch = np.array(patch)
        self.window = window
        self.rng = np.random.RandomState(seed)

    def _normalize(self, volume):
        low, high = self.window
        return (np.clip(volume, low, high) - low) / (high - low)

    def _crop(self, volume, mask):
        start = [self.rng.randint(0, s - p + 1) for s, p in zip(volume.shape, self.patch)]
        box = tuple(slice(b, b + p) for b, p in zip(start, self.patch))
        return volume[box], mask[box]

    def read(self, case):
        data = np.load(case.numpy())
        volume, mask = self._crop(self._normalize(data["ct"]), data["seg"])
        return volume[..., None], mask, data["spacing"]

    def tf_read(self, case):
        volume, mask, spacing = tf.py_function(
            self.read, [case], (tf.float32, tf.uint8, tf.float64))
        volume.set_shape(tuple(self.patch) + (1,))
        mask.set_shape(tuple(self.patch))
        spacing.set_shape((3,))
        return volume, mask, spacing


folder = tempfile.mkdtemp()
cases = []
for i in range(2):
    cases.append(os.path.join(folder, f"case{i}.npz"))
    ct = np.random.RandomState(i).normal(0, 300, (6, 7, 8))
    np.savez(cases[-1], ct=ct, seg=(ct > 100).astype("uint8"), spacing=np.array([1.0, 1.0, 2.5]))

reader = VolumeReader()
ds = tf.data.Dataset.from_tensor_slices(cases).map(reader.tf_read).batch(2)
volume, mask, spacing = next(iter(ds))
print(volume.shape, volume.dtype, mask.shape, spacing.numpy()[0])
assert volume.shape == (2, 4, 4, 4, 1) and float(tf.reduce_max(volume)) <= 1.0
