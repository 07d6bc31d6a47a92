# {"expect": [], "source": "factory that wraps an array transform for tensors of any float type"}
import numpy as np
import tensorflow as tf


def tf_coord_transform(transform):
    def tf_transform(x):
        out = tf.py_function(lambda v: transform(v.numpy()), [x], x.dtype)
        out.set_shape(x.shape)
        return out

    tf_transform.__name__ = transform.__name__
    return tf_transform


def _rotation(angle, dtype):
    c, s = np.cos(angle), np.sin(angle)
    return np.array([[c, -s], [s, c]], dtype=dtype)


@tf_coord_transform
def rotate_quarter(x):
    return x @ _rotation(np.pi / 2, x.dtype).T


@tf_coord_transform
def to_polar(x):
    radius = np.hypot(x[..., 0], x[..., 1])
    angle = np.arctan2(x[..., 1], x[..., 0])
    return np.stack([radius, angle], axis=-1)


@tf_coord_transform
def unique_rows(x):
    if np.unique(x[..., 0]).size > len(x):
        raise ValueError("more values than rows")
    shape = x.shape[:-1]
    return x.reshape((-1, 2)).cumsum(axis=0).reshape(shape + (2,))


PIPE = [rotate_quarter, to_polar, unique_rows]


@tf.function
def run(x):
    results = {}
    for fn in PIPE:
        results[fn.__name__] = fn(x)
    return results


for dtype in (tf.float32, tf.float64):
    results = run(tf.constant([[1.0, 0.0], [0.0, 2.0]], dtype))
    print({k: v.numpy().round(3).tolist() for k, v in results.items()})
    assert all(v.dtype == dtype for v in results.values())
assert np.allclose(results["rotate_quarter"].numpy(), [[0, 1], [-2, 0]])
