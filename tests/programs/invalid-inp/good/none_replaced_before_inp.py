# {"expect": [], "source": "GitHub issue on None in inp, answered: an empty array stands for None"}
import numpy as np
import tensorflow as tf


def apply_mask(values, mask):
    values = values.numpy()
    if mask.numpy().size:
        values = values * mask.numpy()
    return values


class MaskedReader:
    def __init__(self, data, mask=None):
        self.data = data
        self.mask = np.zeros(0, np.float32) if mask is None else mask

    def _read(self, values):
        return tf.py_function(apply_mask, [values, self.mask], tf.float32)

    def dataset(self):
        return tf.data.Dataset.from_tensor_slices(self.data).map(self._read)


data = np.ones((4, 3), np.float32)
for mask in (None, np.array([1, 0, 1], np.float32)):
    for row in MaskedReader(data, mask).dataset():
        assert row.shape == (3,)
