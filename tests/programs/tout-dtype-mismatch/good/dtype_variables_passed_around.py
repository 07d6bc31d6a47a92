# {"expect": [], "source": "dtype held in variables, attributes and arguments"}
import numpy as np
import tensorflow as tf

FLOATX = tf.keras.backend.floatx()
NP_DTYPE = np.dtype(FLOATX)
TF_DTYPE = tf.as_dtype(NP_DTYPE)


class Spec:
    dtype = tf.float16
    shape = (2, 2)

    @property
    def np_dtype(self):
        return self.dtype.as_numpy_dtype


spec = Spec()


def cast_with(x, dtype=NP_DTYPE):
    return x.astype(dtype)


def half(x):
    return np.asarray(x, dtype=spec.np_dtype)


def like(x, y):
    return x.astype(y.dtype) * 2, np.zeros(3, y.dtype)


def double(x):
    return np.array(x, dtype="float64"), np.asarray(x, float)


ds = tf.data.Dataset.from_tensors(np.arange(4).reshape(2, 2))
for fn, tout in ((cast_with, TF_DTYPE), (half, spec.dtype), (double, [tf.float64] * 2)):
    out = next(iter(ds.map(lambda x: tf.numpy_function(fn, [x], tout))))
    print(fn.__name__, tf.nest.map_structure(lambda t: t.dtype.name, out))
ref = tf.constant([1.0], tf.float32)
print([t.dtype.name for t in next(iter(ds.map(lambda x: tf.numpy_function(like, [x, ref], [ref.dtype] * 2))))])
