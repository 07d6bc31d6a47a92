# {"expect": [], "source": "sparse matrix built by NumPy and used in a compiled step"}
import numpy as np
import tensorflow as tf


def to_sparse(pairs, shape):
    pairs = np.unique(np.asarray(pairs), axis=0)
    return tf.sparse.SparseTensor(pairs.astype(np.int64), np.ones(len(pairs), np.float32), shape)


users = tf.Variable(tf.random.normal((3, 2)))


@tf.function
def propagate(matrix):
    degree = tf.sparse.reduce_sum(matrix, axis=1)
    degree.set_shape([3])
    messages = tf.sparse.sparse_dense_matmul(matrix, tf.ones((4, 2)))
    if tf.reduce_any(degree == 0):
        degree = tf.maximum(degree, 1.0)
    return messages / degree[:, None] + users


m = to_sparse([(0, 1), (0, 1), (1, 3)], (3, 4))
print(propagate(m).shape, m.values.numpy().sum(), tf.sparse.to_dense(m).numpy()[1].tolist())
