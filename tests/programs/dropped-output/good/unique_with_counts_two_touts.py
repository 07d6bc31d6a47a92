# {"expect": [], "source": "np.unique with counts for two Touts, star and tuple"}
import numpy as np
import tensorflow as tf


def speakers(ids):
    return np.unique(ids.numpy(), return_counts=True)


def ranges(ids):
    values, first, counts = np.unique(ids, return_index=True, return_counts=True)
    return values, first, counts


@tf.function
def summarise(ids):
    names, counts = tf.py_function(speakers, [ids], [tf.int64, tf.int64])
    values, *rest = tf.numpy_function(ranges, [ids], [tf.int64] * 3)
    tf.debugging.assert_equal(names, values)
    most = tf.gather(names, tf.argmax(counts))
    return most, tf.reduce_sum(counts), rest[-1]


most, total, counts = summarise(tf.constant([4, 4, 9, 9, 9], tf.int64))
print(int(most), total.numpy(), counts.numpy().tolist(), len(np.unique(counts)))
