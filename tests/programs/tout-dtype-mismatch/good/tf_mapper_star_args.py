# {"expect": [], "source": "a map decorator that takes Tout from the arguments themselves"}
import numpy as np
import tensorflow as tf


def tf_mapper(func):
    def wrapper(*args):
        out = tf.py_function(func, inp=args, Tout=list(getattr(arg, "dtype") for arg in args))
        for tensor, arg in zip(out, args):
            tensor.set_shape(arg.shape)
        return tuple(out)

    return wrapper


@tf_mapper
def preprocessing(indices, features):
    features = tf.linalg.normalize(features, axis=-1)[0]
    return indices, features


@tf_mapper
def shuffled(indices, features):
    order = np.argsort(-features.numpy()[:, 0])
    return indices.numpy(), features.numpy()[order]


class Scale:
    def __init__(self, factor):
        self.factor = factor

    @property
    def mapper(self):
        return tf_mapper(self._scale)

    def _scale(self, indices, features):
        return indices + 1, features * self.factor


rng = np.random.default_rng(0)
index = np.arange(6).reshape(3, 2)
values = rng.uniform(1, 2, size=(3, 4, 5)).astype("float32")

ds = tf.data.Dataset.from_tensor_slices((index, values))
ds = ds.map(preprocessing).map(shuffled).map(Scale(2.0).mapper).batch(3, drop_remainder=True)
for i, f in ds:
    norms = np.linalg.norm(f.numpy(), axis=-1)
    print(i.numpy().tolist(), f.shape)
    assert np.allclose(norms, 2.0, atol=1e-5)
    assert (np.diff(f.numpy()[:, :, 0]) <= 0).all() and i.dtype == tf.int64
