# {"expect": [], "source": "np.linalg functions that give several arrays"}
import numpy as np
import tensorflow as tf


def parts(matrix):
    u, s, vt = np.linalg.svd(matrix)
    q, r = np.linalg.qr(matrix)
    values, vectors = np.linalg.eigh(matrix)
    only = np.linalg.svd(matrix, compute_uv=False)
    mantissa, exponent = np.frexp(matrix)
    return u @ vt, s, q @ r, values, vectors, only, exponent


@tf.function
def analyse(matrix):
    types = [tf.float32] * 6 + [tf.int32]
    return tf.numpy_function(parts, [matrix], types)


print(len(analyse(tf.eye(3))))
