# {"expect": [], "source": "one helper for arrays, tensors and numbers guarded by isinstance"}
import numpy as np
import tensorflow as tf


def as_array(x):
    if isinstance(x, np.ndarray):
        return x
    if isinstance(x, (int, float, list, tuple)):
        return np.asarray(x)
    if isinstance(x, tf.Variable) or tf.is_tensor(x):
        return x.numpy()
    raise TypeError(type(x))


def scale(x):
    return np.float32(as_array(x).mean())


a = tf.numpy_function(scale, [np.ones(3)], tf.float32)
b = tf.py_function(scale, [np.ones(3)], tf.float32)
print(a, b, as_array(tf.Variable([1, 2])), as_array(2.5))


def in_map(x):
    return tf.numpy_function(scale, [x], tf.float32), tf.py_function(scale, [x], tf.float32)


for u, v in tf.data.Dataset.from_tensor_slices(np.eye(2, dtype=np.float32)).map(in_map):
    assert abs(u - v) < 1e-6
