# {"expect": [], "source": "assertions with numbers checked in py_func under control dependencies"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()

REPORTS = []


def check_symmetric(matrix, tolerance):
    worst = np.abs(matrix - matrix.swapaxes(-1, -2)).max()
    REPORTS.append(float(worst))
    if worst > tolerance:
        raise ValueError("not symmetric: %g" % worst)
    return False


def log_likelihood(precisions, data):
    check = tf.py_func(check_symmetric, [precisions, 1e-5], tf.bool)
    psd = tf.py_func(lambda m: bool((np.linalg.eigvalsh(m) > 0).all()), [precisions], tf.bool)
    with tf.control_dependencies([check, tf.Assert(psd, [precisions])]):
        sign, logdet = tf.py_func(
            lambda m: tuple(np.asarray(v, m.dtype) for v in np.linalg.slogdet(m)),
            [precisions], [precisions.dtype, precisions.dtype])
        quad = tf.einsum("ni,bij,nj->bn", data, precisions, data)
        return 0.5 * sign[:, None] * logdet[:, None] - 0.5 * quad


p = tf.placeholder(tf.float64, [None, 2, 2])
data = np.array([[1.0, 0.0], [0.5, -0.5], [0.0, 2.0]])
ll = log_likelihood(p, tf.constant(data))
good = np.stack([np.eye(2), np.array([[2.0, 0.5], [0.5, 1.0]])])
bad = np.array([[[1.0, 0.2], [0.0, 1.0]]])

with tf.Session() as sess:
    value = sess.run(ll, {p: good})
    print(value)
    try:
        sess.run(ll, {p: bad})
    except tf.errors.InvalidArgumentError as error:
        print("refused:", "not symmetric" in str(error))
assert np.allclose(value[0], -0.5 * (data ** 2).sum(1))
assert len(REPORTS) == 2 and REPORTS[0] == 0.0
