# {"expect": [], "source": "question: dtype through attributes, getattr and properties"}
import numpy as np
import tensorflow as tf


class Feature:
    kinds = {"image": "uint8", "weight": "float32"}

    def __init__(self, name):
        self.name = name

    @property
    def dtype(self):
        return getattr(tf, self.kinds[self.name])

    def make(self, index):
        array = np.arange(3) + int(index)
        return array.astype(self.dtype.as_numpy_dtype)

    def __call__(self, index):
        return tf.numpy_function(self.make, [index], self.dtype)


variable = tf.Variable([1.0, 2.0])
policy = tf.keras.backend.floatx()


def build(index):
    out = {name: Feature(name)(index) for name in Feature.kinds}
    out["policy"] = tf.py_function(lambda i: float(i) / 3, [index], policy)
    out["like"] = tf.py_function(lambda i: variable * float(i), [index], variable.dtype)
    return out


for row in tf.data.Dataset.range(2).map(build):
    print({k: v.dtype.name for k, v in row.items()})
