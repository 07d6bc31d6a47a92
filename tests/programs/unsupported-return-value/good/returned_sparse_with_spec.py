# {"expect": [], "source": "question: SparseTensorSpec as Tout"}
import tensorflow as tf

DEPTH = 6
KIND = tf.SparseTensorSpec([None, DEPTH], tf.float32)


def one_hot_sparse(ids):
    rows = tf.range(len(ids), dtype=tf.int64)
    indices = tf.stack([rows, tf.cast(ids, tf.int64)], axis=1)
    return tf.SparseTensor(indices, tf.ones(len(ids)), (len(ids), DEPTH))


class Indicator(tf.Module):
    @tf.function
    def __call__(self, ids):
        coded = tf.py_function(one_hot_sparse, [ids], Tout=KIND)
        return tf.sparse.reduce_sum(coded, axis=0)


print(Indicator()(tf.constant([1, 4, 4])).numpy())
