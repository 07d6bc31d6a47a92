# {"expect": [{"line": 63, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "'tensorflow.python.framework.ops.EagerTensor' object has no attribute 'mean'"}], "source": "objects of other libraries behind NumPy functions, and something else is wrong"}
"""Convert weights of the other framework: tensors there have .numpy(), .detach(), .shape too."""
import numpy as np
import tensorflow as tf


class FakeParam:
    def __init__(self, a):
        self._a = np.asarray(a, np.float32)

    shape = property(lambda self: tuple(self._a.shape))

    def detach(self):
        return self

    def cpu(self):
        return self

    def numpy(self):
        return self._a

    def __array__(self, dtype=None, copy=None):
        return self._a if dtype is None else self._a.astype(dtype)

    def reshape(self, *shape):
        return FakeParam(self._a.reshape(*shape))

    def sum(self, axis=None, dtype=None, out=None):
        return FakeParam(self._a.sum(axis))


def convert(state_dict, prefix=""):
    out = {}
    for key, value in state_dict.items():
        arr = value.reshape(-1).detach().cpu().numpy()
        out[prefix + key] = arr
    total = np.sum(next(iter(state_dict.values())))
    print("checksum", total.numpy(), total.shape)
    return out


def load(path, factory=None):
    factory = factory or globals()["FakeParam"]
    return {"w": factory([[1, 2], [3, 4]]), "b": factory([0, 1])}


class Ported(tf.Module):
    def __init__(self, path):
        arrays = convert(load(path))
        self.w = tf.Variable(arrays["w"].reshape(2, 2))
        self.b = tf.Variable(arrays["b"])

    @tf.function
    def __call__(self, x):
        y = x @ self.w + self.b
        tf.debugging.assert_all_finite(y, "bad")
        return y


m = Ported("none.pt")
out = m(tf.ones((1, 2)))
print(out.numpy(), tf.py_function(lambda t: t.numpy().sum(), [out], tf.float32))
bad = tf.py_function(lambda t: t.mean(), [out], tf.float32)  # [missing-numpy-call]
