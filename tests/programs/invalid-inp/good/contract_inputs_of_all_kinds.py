# {"expect": [], "source": "inp holds Python values, arrays, variables, packed lists, dict values"}
import numpy as np
import tensorflow as tf

step = tf.Variable(3, dtype=tf.int64)
config = {"size": 4, "name": "ramp", "flip": True}


def describe(*values):
    return "|".join(type(v).__name__ for v in values)


def add_up(pairs, scale):
    return np.float32(pairs.sum() * scale)


@tf.function
def run(x, features):
    texts = tf.numpy_function(describe, list(config.values()) + [x, step], tf.string)
    total = tf.numpy_function(add_up, [[x[0], x[1]], np.float32(2)], tf.float32)
    first = tf.numpy_function(lambda *v: v[0], tuple(features.values()), tf.float32)
    second = tf.numpy_function(lambda v: v, inp=(x,), Tout=tf.float32)
    third = tf.py_function(lambda v: v * 2, [t for t in (x,)], tf.float32)
    unpacked = tf.py_function(lambda a, b: a + b, tf.unstack(x, num=2), tf.float32)
    nothing = tf.numpy_function(lambda: np.float32(0), [], tf.float32)
    return texts, total + nothing, first, second, third, unpacked


x = tf.constant([1.0, 2.0])
for value in run(x, {"a": x, "b": x * 2}):
    print(value.numpy())

rows = tf.constant([[1.0, 2.0], [3.0, 4.0]])
# Called eagerly, two rows for two parameters.
print(tf.py_function(lambda a, b: a + b, rows, tf.float32).numpy())
