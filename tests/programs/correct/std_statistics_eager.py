# {"expect": [], "source": "statistics over Python floats and over the elements of an array"}
import statistics

import tensorflow as tf


def summary(values):
    numbers = values.numpy().tolist()
    return statistics.fmean(numbers), statistics.pstdev(numbers)


mean, deviation = tf.py_function(summary, [tf.constant([1.0, 2.0, 4.0])], [tf.float64, tf.float64])
print(mean, deviation)
