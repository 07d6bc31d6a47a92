# {"expect": [], "source": "to_graph converts a function and does not trace it; an init_scope is converted, too"}
import numpy as np
import tensorflow as tf


def double(x):
    return np.asarray(x) * 2


@tf.function
def step(x):
    with tf.init_scope():
        first = float(x)
    return x


print(tf.autograph.to_graph(double)(tf.constant([1.0, 2.0])), step(tf.constant(1.0)))
