# {"expect": [{"line": 56, "category": "symbolic-value", "world": "dataset", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "objects of other libraries behind NumPy functions, and something else is wrong"}
import sys
import numpy as np
import tensorflow as tf


class MiniFrame(dict):
    def mean(self, axis=None, dtype=None, out=None, **kw):
        return MiniSeries({k: float(np.mean(v)) for k, v in self.items()})

    def sum(self, axis=None, dtype=None, out=None, **kw):
        return MiniSeries({k: float(np.sum(v)) for k, v in self.items()})

    def std(self, axis=None, dtype=None, out=None, **kw):
        return MiniSeries({k: float(np.std(v)) for k, v in self.items()})


class MiniSeries:
    def __init__(self, d):
        self.d = d

    @property
    def index(self):
        return list(self.d)

    @property
    def values(self):
        return np.array(list(self.d.values()), np.float32)

    def to_dict(self):
        return dict(self.d)


def summary(frame):
    centre = np.mean(frame)
    spread = np.std(frame)
    total = np.sum(frame)
    print(centre.index, total.to_dict(), file=sys.stderr)
    return centre.values, spread.values


def make_standardiser(frame):
    mu, sd = summary(frame)

    def fn(row):
        return ((row - mu) / sd).astype(np.float32)

    return fn


loader = getattr(sys.modules[__name__], "Mini" + "Frame")
frame = loader(a=[1.0, 2.0, 3.0], b=[2.0, 4.0, 9.0])
fn = make_standardiser(frame)
rows = tf.constant([[1.0, 2.0], [3.0, 9.0]])
ds = tf.data.Dataset.from_tensor_slices(rows).map(lambda r: tf.numpy_function(fn, [r], tf.float32))
ds = ds.map(lambda r: np.sum(r))  # [symbolic-tensor-value]
for r in ds:
    print(r.numpy())
