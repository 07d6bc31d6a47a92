# {"expect": [], "source": "check of an orthogonal matrix with np.testing outside the graph"}
import numpy as np
import tensorflow as tf


def check_orthogonal(q):
    eye = np.eye(q.shape[0], dtype=np.float32)
    np.testing.assert_allclose(tf.matmul(q, q, transpose_b=True), eye, atol=1e-4)


@tf.function
def random_rotation(size, debug=False):
    a = tf.random.normal((size, size))
    q, r = tf.linalg.qr(a)
    if debug:
        eye = np.eye(size, dtype=np.float32)
        tf.debugging.assert_near(tf.matmul(q, q, transpose_b=True), eye, atol=1e-3)
        tf.print("trace", tf.linalg.trace(r))
    return q


q = random_rotation(3, debug=True)
check_orthogonal(q)
check_orthogonal(random_rotation(2))
np.testing.assert_array_less(np.abs(q), 1.01)
assert np.shape(q) == (3, 3) and np.linalg.det(q) ** 2 > 0.9
