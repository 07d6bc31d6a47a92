# {"expect": [], "source": "local helper named py_function that is not the one of TensorFlow"}
import numpy as np
import tensorflow as tf


def py_function(func, inp, Tout=None):
    """Plain call on arrays; the name is old."""
    arrays = [np.asarray(x) for x in inp]
    result = func(*arrays)
    return result if Tout is None else np.asarray(result, dtype=Tout)


class numpy_function:
    def __init__(self, func):
        self.func = func

    def __call__(self, *args):
        return {"value": self.func(*args), "calls": len(args)}


def mean_and_info(x):
    return {"mean": x.mean(), "shape": x.shape}


def halves(x):
    return x.astype("float64") / 2


info = py_function(mean_and_info, [tf.constant([1.0, 2.0, 3.0])])
print(info)
assert info["mean"] == 2.0 and info["shape"] == (3,)
assert py_function(halves, [[1, 3]], Tout="int32").tolist() == [0, 1]

wrapped = numpy_function(lambda a, b: {a, b})
print(wrapped(1, 2))
assert wrapped(1, 2)["value"] == {1, 2}


def real(x):
    return tf.py_function(lambda t: t.numpy().astype("float32") / 2, [x], Tout=tf.float32)


ds = tf.data.Dataset.from_tensor_slices([1, 3]).map(real)
assert [float(v) for v in ds] == [0.5, 1.5]
