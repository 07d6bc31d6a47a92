# {"expect": [], "source": "filter, any and all over static facts when traced, over values eagerly"}
import itertools
import operator

import tensorflow as tf


@tf.function
def usable(tensors):
    kept = list(filter(lambda t: t.shape.rank == 1, tensors))
    if any(t.dtype == tf.int32 for t in tensors) and all(t.shape.rank for t in tensors):
        kept.append(tf.cast(tensors[0], tf.float32))
    flags = tf.reduce_any([t > 0 for t in tf.unstack(kept[0])])
    taken = list(itertools.takewhile(lambda t: t.shape[0] > 1, kept))
    return tf.add_n(taken), flags, operator.getitem(kept, 0)


print(usable([tf.ones(2), tf.zeros(2)]))
