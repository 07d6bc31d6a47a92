# {"expect": [], "source": "half precision in and out, casts in the body and after"}
import numpy as np
import tensorflow as tf


def smooth(x):
    x = x.astype(np.float32)
    kernel = np.ones(3, np.float32) / 3
    return np.stack([np.convolve(row, kernel, "same") for row in x]).astype(np.float16)


def eager_scale(x, factor):
    y = tf.cast(x, tf.float32) * factor
    return tf.cast(y, x.dtype)


def complex_parts(x):
    z = np.fft.fft(x.astype(np.float64))
    return z.astype(np.complex64), np.abs(z), z.real.astype(np.float32)


def pick(dtype):
    dtype = tf.as_dtype(dtype)
    return dtype if dtype.is_floating else tf.float32


@tf.function
def run(x):
    a = tf.numpy_function(smooth, [x], tf.half)
    b = tf.py_function(eager_scale, [x, 0.5], pick(x.dtype))
    c, d, e = tf.numpy_function(complex_parts, [tf.cast(x, tf.float32)], [tf.complex64, tf.double, pick("int8")])
    f = tf.py_function(lambda v: v, [tf.cast(x, tf.bfloat16)], "bfloat16")
    return a, b, c, tf.cast(d, tf.float32), e, tf.cast(f, tf.float32)


x = tf.constant([[1.0, 2.0, 3.0, 4.0]], tf.float16)
a, b, c, d, e, f = run(x)
print(a.dtype, b.numpy(), c.dtype, d.numpy(), e.dtype)
assert a.dtype == tf.float16 and b.numpy().tolist() == [[0.5, 1.0, 1.5, 2.0]]
assert np.allclose(np.abs(c.numpy()), d.numpy()) and f.numpy().tolist() == [[1, 2, 3, 4]]
