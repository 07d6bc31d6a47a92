# {"expect": [{"line": 28, "category": "tout-dtype", "world": "function", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "linear algebra by numpy_function, types from the input or floatx"}
import numpy as np
import tensorflow as tf

K = tf.keras.backend


def batch_pinv(a):
    p = tf.numpy_function(lambda x: np.linalg.pinv(x, rcond=1e-6), [a], K.floatx())
    shape = a.shape
    p.set_shape(tf.TensorShape([shape[0], shape[2], shape[1]]))
    return p


def frexp(x):
    mantissa, exponent = tf.numpy_function(
        np.frexp, [x], Tout=[x.dtype if x.dtype.is_floating else tf.float32, tf.int32])
    mantissa.set_shape(x.shape)
    exponent.set_shape(x.shape)
    return mantissa, exponent


def logdet(a):
    return tf.numpy_function(lambda m: np.linalg.slogdet(m)[1], [a], a.dtype)


def interp(x, xref, yref):
    y = tf.numpy_function(np.interp, [x, xref, yref], x.dtype)  # [tout-dtype-mismatch]
    return tf.cast(tf.ensure_shape(y, x.shape), x.dtype)


def eigen_radius(w):
    values = tf.py_function(np.linalg.eigvals, [w], tf.complex64)
    return tf.reduce_max(tf.abs(values))


@tf.function
def run(a, w):
    p = batch_pinv(a)
    m, e = frexp(a[0, 0])
    back = m * tf.pow(2.0, tf.cast(e, tf.float32))
    return tf.matmul(a, tf.matmul(p, a)), back, logdet(w), interp(a[0, 0], w[0], w[1]), eigen_radius(w)


rng = np.random.default_rng(4)
a = tf.constant(rng.normal(size=(2, 3, 4)).astype(np.float32))
w = tf.constant([[0.0, 2.0], [-2.0, 0.0]])
same, back, ld, ip, radius = run(a, w)
print(float(ld), float(radius), ip.numpy())
assert np.allclose(same, a, atol=1e-4) and np.allclose(back, a[0, 0])
assert abs(float(radius) - 2.0) < 1e-5
