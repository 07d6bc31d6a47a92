# {"expect": [{"line": 14, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "unhashable"}], "source": "metadata dict keyed by name, asked with an EagerTensor two methods deep", "also": [18]}
import numpy as np
import tensorflow as tf


class Study:
    """Header information of the series, by file name."""

    def __init__(self):
        self.headers = {b"a.dcm": {"slope": 1.0, "intercept": -1024.0}}
        self.pixels = {b"a.dcm": np.full((4, 4), 1100, np.int16)}

    def _header(self, name):
        return self.headers[name]  # [missing-numpy-call]

    def hounsfield(self, name):
        head = self._header(name)
        return self.pixels[name] * head["slope"] + head["intercept"]


study = Study()


def load(name, label):
    hu = tf.py_function(study.hounsfield, [name], tf.float32)
    hu.set_shape((4, 4))
    return hu[..., tf.newaxis], label


ds = tf.data.Dataset.from_tensor_slices((["a.dcm"], [1])).map(load)
for x, y in ds:
    print(x.shape, y)
