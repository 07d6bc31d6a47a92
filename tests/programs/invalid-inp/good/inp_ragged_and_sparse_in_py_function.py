# {"expect": [], "source": "question: composite tensors reach py_function"}
import tensorflow as tf

ragged = tf.ragged.constant([[1, 2, 3], [4], [5, 6]])
sparse = tf.sparse.from_dense([[1, 0], [0, 5]])


def longest(rows):
    return max(len(r) for r in rows)


@tf.function
def run(r, s):
    a = tf.py_function(longest, [r], tf.int32)
    b = tf.py_function(lambda t: tf.sparse.reduce_sum(t), [s], tf.int32)
    c = tf.numpy_function(lambda values, splits: values[splits[:-1]], [r.values, r.row_splits], tf.int32)
    d = tf.numpy_function(lambda v: v.max(), [s.values], tf.int32)
    e = tf.numpy_function(lambda m: m.sum(axis=1, dtype=m.dtype), [r.to_tensor()], tf.int32)
    return a, b, c, d, e


print([t.numpy().tolist() for t in run(ragged, sparse)])
