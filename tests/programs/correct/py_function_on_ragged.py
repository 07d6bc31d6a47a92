# {"expect": [], "source": "py_function body that uses ragged input"}
import tensorflow as tf


def longest(rows):
    return max(len(r) for r in rows.to_list())


@tf.function
def pad(rows):
    n = tf.py_function(longest, [rows], tf.int32)
    n.set_shape([])
    return rows.to_tensor()[:, :n]


print(pad(tf.ragged.constant([[1, 2, 3], [4]])).numpy())
