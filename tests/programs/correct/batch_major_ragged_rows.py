# {"expect": [], "source": "ragged batches: rows handed over as lists, values flattened"}
import numpy as np
import tensorflow as tf


def row_stats(values, splits):
    rows = [values[a:b] for a, b in zip(splits[:-1], splits[1:])]
    return np.array([(len(r), r.sum() if len(r) else 0) for r in rows], dtype=np.float32)


def reverse_rows(ragged):
    rows = [row[::-1] for row in ragged.to_list()]
    return tf.ragged.constant(rows, dtype=tf.int64, ragged_rank=1, row_splits_dtype=tf.int64)


def mapper(ragged):
    stats = tf.numpy_function(row_stats, [ragged.values, ragged.row_splits], tf.float32)
    stats = tf.ensure_shape(stats, [None, 2])
    spec = tf.RaggedTensorSpec([None, None], tf.int64, ragged_rank=1, row_splits_dtype=tf.int64)
    backwards = tf.py_function(reverse_rows, [ragged], spec)
    return stats, backwards


def lengths_only(ragged):
    return tf.py_function(lambda r: r.row_lengths(), [ragged], tf.int64)


ragged = tf.ragged.constant([[1, 2, 3], [], [4], [5, 6]], dtype=tf.int64)
ds = tf.data.Dataset.from_tensor_slices(ragged).ragged_batch(2)
for stats, backwards in ds.map(mapper):
    print(stats.numpy().tolist(), backwards.to_list())
assert backwards.to_list() == [[4], [6, 5]]
assert [n.numpy().tolist() for n in ds.map(lengths_only)] == [[3, 0], [1, 2]]
