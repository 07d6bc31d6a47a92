# {"expect": [], "source": "statistics over Python floats and over the elements of an array"}
import statistics

import tensorflow as tf

losses = [tf.constant(1.0), tf.constant(3.0)]
print(statistics.fmean(losses), statistics.fmean(tf.constant([1.0, 3.0])))


@tf.function
def scaled(x):
    return x * statistics.fmean([1.0, 2.0]) + statistics.fmean(x.shape.as_list())


print(scaled(tf.ones(4)))
