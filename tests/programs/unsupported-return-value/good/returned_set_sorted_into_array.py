# {"expect": [], "source": "question: set turned into an array"}
import numpy as np
import tensorflow as tf


def distinct(ids):
    found = set(ids.tolist())
    found.discard(0)
    return np.fromiter(sorted(found), dtype=np.int64, count=len(found))


@tf.function
def unique_ids(ids):
    result = tf.numpy_function(distinct, [ids], tf.int64)
    result.set_shape([None])
    return result


print(unique_ids(tf.constant([3, 0, 5, 3, 1], tf.int64)).numpy())
