# {"expect": [], "source": "AutoGraph's len knows the static size of a variable"}
import tensorflow as tf


@tf.function
def mean(values):
    return tf.reduce_sum(values) / len(values)


print(mean(tf.Variable([1.0, 2.0])))
