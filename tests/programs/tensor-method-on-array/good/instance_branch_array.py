# {"expect": [], "source": "isinstance tests for tensors, arrays, lists and scalars"}
import numpy as np
import tensorflow as tf


def normalise(x, eps=1e-6):
    if isinstance(x, np.ndarray):
        return ((x - x.mean()) / (x.std() + eps)).astype(np.float32)
    if tf.is_tensor(x):
        m, v = tf.nn.moments(tf.cast(x, tf.float32), axes=list(range(x.shape.rank)))
        return (tf.cast(x, tf.float32) - m) / (tf.sqrt(v) + eps)
    if isinstance(x, (list, tuple)):
        return [normalise(np.asarray(v), eps) for v in x]
    raise TypeError(type(x).__name__)


def scalar(x):
    if isinstance(x, np.generic):
        return x.item()
    if hasattr(x, "numpy"):
        return scalar(x.numpy())
    return x


def power(x, k):
    k = scalar(k)
    assert isinstance(k, (int, float)), type(k)
    out = x ** k
    if type(out) is np.ndarray:
        return out.astype(np.float32)
    return tf.cast(out, tf.float32)


@tf.function
def run(x):
    a = normalise(x)
    b = tf.numpy_function(normalise, [x], tf.float32)
    c = tf.py_function(normalise, [x], tf.float32)
    d = tf.numpy_function(power, [x, 2], tf.float32)
    e = tf.py_function(power, [x, 2.0], tf.float32)
    return a, b, c, d, e


x = tf.constant([[1.0, 2.0], [3.0, 6.0]], tf.float32)
a, b, c, d, e = (t.numpy() for t in run(x))
print(a, d)
assert np.allclose(a, b, atol=1e-5) and np.allclose(b, c, atol=1e-5) and np.array_equal(d, e)
assert len(normalise([[1, 2], [3, 4]])) == 2
