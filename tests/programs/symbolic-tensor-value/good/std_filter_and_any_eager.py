# {"expect": [], "source": "filter, any and all over static facts when traced, over values eagerly"}
import tensorflow as tf


def positive(values):
    kept = list(filter(lambda v: v > 0, values))
    return float(any(values > 0)), len(kept)


print(tf.py_function(positive, [tf.constant([1.0, -1.0])], [tf.float32, tf.int32]))
print(any(tf.constant([True, False])), list(filter(None, tf.constant([1, 0]))))
