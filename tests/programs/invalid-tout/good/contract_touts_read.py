# {"expect": [], "source": "every way to say a dtype that TensorFlow reads"}
import collections

import numpy as np
import tensorflow as tf

Types = collections.namedtuple("Types", "value index")
DTYPES = {"value": np.float32, "index": "int64"}
FLOAT = tf.float32


def sample(x):
    return np.float32(x.sum()), np.int64(x.argmax())


class Settings:
    out_type = np.dtype("float32")
    types = [tf.float32, tf.int64]


@tf.function
def run(x):
    a = tf.numpy_function(sample, [x], Types(tf.float32, tf.int64))
    b = tf.numpy_function(sample, [x], list(DTYPES.values()))
    c = tf.numpy_function(sample, [x], Tout=Settings.types)
    d = tf.numpy_function(lambda v: v, [x], Settings.out_type)
    e = tf.numpy_function(lambda v: v, [x], x.dtype)
    f = tf.numpy_function(lambda v: v, [x], getattr(tf, "float32"))
    g = tf.py_function(lambda v: v, [x], tf.TensorSpec([None], FLOAT))
    h = tf.py_function(lambda v: "a", [x], object)
    i = tf.py_function(lambda v: True, [x], bool)
    j = tf.py_function(lambda v: 1.5, [x], "double")
    k = tf.numpy_function(lambda v: v, [x], tf.as_dtype("float"))
    tf.py_function(lambda v: None, [x], ())
    return a, b, c, d, e, f, g, h, i, j, k


for value in tf.nest.flatten(run(tf.constant([1.0, 3.0]))):
    print(value.dtype.name)
