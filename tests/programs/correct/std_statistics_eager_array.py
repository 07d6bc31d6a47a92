# {"expect": [], "source": "statistics over Python floats and over the elements of an array"}
import statistics

import tensorflow as tf


def spread(values):
    return statistics.median(float(v) for v in values)


print(tf.numpy_function(spread, [tf.constant([1.0, 2.0, 4.0])], tf.float64))
