# {"expect": [{"line": 16, "category": "returned-object", "world": "function", "error": "InvalidArgumentError", "text": "Attempt to convert a value (SparseTensor"}], "source": "question: one-hot as SparseTensor out of py_function"}
import tensorflow as tf

DEPTH = 6


def one_hot_sparse(ids):
    rows = tf.range(tf.size(ids, out_type=tf.int64), dtype=tf.int64)
    indices = tf.stack([rows, tf.cast(ids, tf.int64)], axis=1)
    return tf.SparseTensor(indices, tf.ones_like(ids, tf.float32), (tf.size(ids, out_type=tf.int64), DEPTH))


class Indicator(tf.Module):
    @tf.function
    def __call__(self, ids):
        coded = tf.py_function(one_hot_sparse, [ids], Tout=tf.float32)  # [unsupported-return-value]
        return tf.reduce_sum(coded, axis=0)


print(Indicator()(tf.constant([1, 4, 4])))
