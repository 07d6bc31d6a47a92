# {"expect": [{"line": 33, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "object has no attribute 'get_shape'"}], "source": "tests of kind and structure, and something else is wrong"}
import typing as t
import numpy as np
import tensorflow as tf

T = t.Union[np.ndarray, tf.Tensor, t.Sequence[float]]
ARRAYS = (np.ndarray, list, tuple)


def power(x: T, backend: t.Optional[str] = None):
    xp = np if isinstance(x, ARRAYS) or backend == "numpy" else tf
    square = xp.square(x)
    return xp.sum(square) if xp is np else xp.reduce_sum(square)


def rms(x):
    if type(x) in (list, np.ndarray):
        return np.sqrt(np.mean(np.square(x)))
    if issubclass(type(x), tf.Tensor):
        return tf.sqrt(tf.reduce_mean(tf.square(x)))
    return NotImplemented


def body(x):
    return rms(x.numpy()) + np.float32(power(x.numpy()))


def np_body(x):
    return np.float32(rms(x)) + power(x, backend="numpy")


def wrong(x):
    return np.sqrt(np.mean(x)).get_shape()  # [tensor-method-on-array]


@tf.function
def graph(x):
    a = rms(x) + power(x)
    b = tf.py_function(body, [x], tf.float32)
    c = tf.numpy_function(np_body, [x], tf.float32)
    c = tf.numpy_function(wrong, [x], tf.float32)
    return a + tf.reshape(b, []) - tf.reshape(c, [])


print(graph(tf.constant([3.0, 4.0])).numpy(), power([1.0, 2.0]), rms("x"))
