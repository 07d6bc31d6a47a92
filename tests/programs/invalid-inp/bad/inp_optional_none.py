# {"expect": [{"line": 19, "category": "bad-inp", "world": "dataset", "error": "ValueError", "text": "None values not supported"}], "source": "GitHub issue: optional mask is None and is passed to py_function"}
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
        self.mask = mask

    def _read(self, values):
        return tf.py_function(apply_mask, [values, self.mask], tf.float32)  # [invalid-inp]

    def dataset(self):
        return tf.data.Dataset.from_tensor_slices(self.data).map(self._read)


data = np.random.rand(4, 3).astype(np.float32)
for row in MaskedReader(data).dataset():
    print(row.numpy())
