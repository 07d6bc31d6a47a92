# {"expect": [{"line": 8, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic"}], "source": "check of an orthogonal matrix with np.testing in a traced function"}
import numpy as np
import tensorflow as tf


def check_orthogonal(q):
    eye = np.eye(q.shape[0], dtype=np.float32)
    np.testing.assert_allclose(tf.matmul(q, q, transpose_b=True), eye, atol=1e-4)  # [symbolic-tensor-value]


@tf.function
def random_rotation(size, debug=False):
    a = tf.random.normal((size, size))
    q, _ = tf.linalg.qr(a)
    if debug:
        check_orthogonal(q)
    return q


print(random_rotation(3).shape)
print(random_rotation(3, debug=True).shape)
