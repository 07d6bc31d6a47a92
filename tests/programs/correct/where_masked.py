# {"expect": [], "source": "correct: objects of other libraries behind NumPy functions"}
import numpy as np
import tensorflow as tf


class Sparse:
    """scipy-like matrix: astype/sum/reshape give matrices again, .A1 and .toarray() arrays."""

    def __init__(self, m):
        self.m = np.atleast_2d(m)

    shape = property(lambda s: s.m.shape)
    indices = property(lambda s: np.argwhere(s.m))
    dense_shape = property(lambda s: s.m.shape)

    def astype(self, dtype):
        return Sparse(self.m.astype(dtype))

    def sum(self, axis=None, dtype=None, out=None):
        return Sparse(self.m.sum(axis, keepdims=True)) if axis is not None else self.m.sum()

    def reshape(self, *a, **k):
        return Sparse(self.m.reshape(*a))

    def toarray(self):
        return self.m

    @property
    def A1(self):
        return self.m.ravel()


def tfidf(counts):
    counts = counts.astype("float32")
    df = np.sum(counts, axis=0)
    idf = 1.0 / (1.0 + df.A1)
    flat = np.reshape(counts, (1, -1))
    print(flat.toarray().shape, counts.dense_shape)
    return (counts.toarray() * idf).astype(np.float32)


def batches(matrix, labels, size):
    dense = tfidf(matrix)
    st = tf.sparse.from_dense(dense)
    print(st.indices.numpy().tolist(), st.dense_shape.numpy())
    ds = tf.data.Dataset.from_tensor_slices((dense, labels)).batch(size)
    ds = ds.map(lambda x, y: (x, tf.one_hot(y, 2)))
    return ds


kinds = {"csr": Sparse}
for x, y in batches(kinds["csr"](np.eye(2)), [0, 1], 2):
    print(x.numpy(), y.numpy())
