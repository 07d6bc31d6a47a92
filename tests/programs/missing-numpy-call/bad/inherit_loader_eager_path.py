# {"expect": [{"line": 23, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "not EagerTensor"}], "source": "loader classes with inheritance, abstract read method and super()"}
import abc
import os
import tempfile

import numpy as np
import tensorflow as tf


class BaseLoader(abc.ABC):
    out_type = tf.float32
    shape = [None]

    @abc.abstractmethod
    def read(self, path):
        """Array for a path that is text."""

    def _py(self, path):
        return self.post(self.read(self.path_of(path)))

    @staticmethod
    def path_of(path):
        return os.fsdecode(path)  # [missing-numpy-call]

    def post(self, array):
        return array.astype(self.out_type.as_numpy_dtype)

    def __call__(self, path):
        out = tf.numpy_function(self._py, [path], self.out_type)
        out.set_shape(self.shape)
        return out


class NpyLoader(BaseLoader):
    def read(self, path):
        return np.load(path)


class LabelLoader(NpyLoader):
    out_type = tf.int32

    def post(self, array):
        return super().post(np.rint(array))


class EagerLoader(NpyLoader):
    def _py(self, path):
        return super()._py(path)

    def __call__(self, path):
        out = tf.py_function(self._py, [path], self.out_type)
        out.set_shape(self.shape)
        return out


path = os.path.join(tempfile.mkdtemp(), "x.npy")
np.save(path, np.array([0.2, 1.7, 3.0]))
ds = tf.data.Dataset.from_tensors(path)
for loader in (NpyLoader(), LabelLoader(), EagerLoader()):
    value = next(iter(ds.map(loader)))
    print(type(loader).__name__, value.dtype, value.numpy())
    assert value.dtype == loader.out_type and value.shape == (3,)
assert next(iter(ds.map(LabelLoader()))).numpy().tolist() == [0, 2, 3]
