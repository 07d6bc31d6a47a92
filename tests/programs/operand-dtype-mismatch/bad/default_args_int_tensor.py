# {"expect": [{"line": 20, "category": "operand-dtype", "world": "py_function", "error": "InvalidArgumentError", "text": "was expected to be a float tensor but is a int32 tensor"}], "source": "default arguments, *args and keyword-only options of wrapped functions"}
import functools

import numpy as np
import tensorflow as tf


def resize(image, height=4, width=4, *, order=0):
    rows = np.arange(int(height)) * image.shape[0] // int(height)
    cols = np.arange(int(width)) * image.shape[1] // int(width)
    out = image[rows][:, cols]
    return out if order == 0 else out.astype(np.float32) / order


def stack(*images):
    return np.stack([i / np.max(i) for i in images]).astype(np.float32)


def concat(first, *rest, axis=0):
    return functools.reduce(lambda s, t: s + t[:1], rest, first)  # [operand-dtype-mismatch]


def total(**kwargs):
    return sum(kwargs.values())


x = tf.constant(np.arange(1, 65, dtype=np.float32).reshape(8, 8))


@tf.function
def run(x):
    a = tf.numpy_function(resize, [x], tf.float32)
    b = tf.numpy_function(resize, (x, 2), tf.float32)
    c = tf.numpy_function(resize, inp=[x, 2, 3], Tout=tf.float32)
    d = tf.numpy_function(functools.partial(resize, width=1, order=2), [x, 8], tf.float32)
    e = tf.numpy_function(stack, [x] * 3, tf.float32)
    f = tf.py_function(concat, [x, x[:1], tf.cast(x[:2], tf.int32)], tf.float32)
    g = tf.py_function(lambda *parts: concat(*parts, axis=1), [x, x], tf.float32)
    h = tf.py_function(lambda v: total(a=v, b=v * 2), [x[0, 0]], tf.float32)
    return a, b, c, d, e, f, g, h


shapes = [tuple(t.shape) for t in run(x)]
print(shapes)
assert shapes == [(4, 4), (2, 4), (2, 3), (8, 1), (3, 8, 8), (11, 8), (8, 16), ()]
assert float(run(x)[7]) == 3.0
