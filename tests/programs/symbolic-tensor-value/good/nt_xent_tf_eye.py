# {"expect": [], "source": "SimCLR loss with tf.eye, NumPy identity for a static batch"}
import numpy as np
import tensorflow as tf


def nt_xent(z1, z2, temperature=0.1):
    z = tf.math.l2_normalize(tf.concat([z1, z2], 0), axis=1)
    logits = tf.matmul(z, z, transpose_b=True) / temperature
    static = z1.shape[0]
    n = static if static is not None else tf.shape(z1)[0]
    mask = np.eye(2 * static, dtype=np.float32) if static is not None else tf.eye(2 * n)
    logits = logits - 1e9 * mask
    targets = tf.concat([tf.range(n, 2 * n), tf.range(n)], 0)
    return tf.reduce_mean(tf.nn.sparse_softmax_cross_entropy_with_logits(targets, logits))


@tf.function(input_signature=[tf.TensorSpec((None, 4)), tf.TensorSpec((None, 4))])
def objective(a, b):
    return nt_xent(a, b)


a, b = tf.random.normal((3, 4)), tf.random.normal((3, 4))
print(abs(float(objective(a, b)) - float(nt_xent(a, b))) < 1e-4)
print(tf.function(nt_xent)(a, b).shape)
