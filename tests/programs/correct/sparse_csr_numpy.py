# {"expect": [], "source": "CSR-like rows made dense in numpy_function with three inputs"}
import numpy as np
import tensorflow as tf

INDPTR = np.array([0, 2, 3])
INDICES = np.array([0, 3, 1])
DATA = np.array([1.0, 2.0, 3.0], np.float32)


def dense_row(i, width):
    row = np.zeros(width, np.float32)
    start, stop = INDPTR[i], INDPTR[i + 1]
    row[INDICES[start:stop]] = DATA[start:stop]
    return row


def nnz(i):
    return INDPTR[i + 1] - INDPTR[i]


ds = tf.data.Dataset.range(2)
rows = ds.map(lambda i: tf.ensure_shape(tf.numpy_function(dense_row, [i, 5], tf.float32), [5]))
counts = ds.map(lambda i: tf.numpy_function(nnz, [i], tf.int64))
print(list(rows.as_numpy_iterator()), list(counts.as_numpy_iterator()))
