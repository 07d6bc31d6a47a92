# {"expect": [], "source": "a command line flag that switches to graph mode, in a script for both"}
import argparse

import numpy as np
import tensorflow as tf

parser = argparse.ArgumentParser()
parser.add_argument("--graph", action="store_true")
options, _ = parser.parse_known_args()

if options.graph:
    tf.compat.v1.disable_eager_execution()


def value_of(tensor):
    if options.graph:
        with tf.compat.v1.Session() as session:
            return session.run(tensor)
    return tensor.numpy()


weights = tf.constant([[0.5, 1.0], [2.0, 4.0]])
means = tf.reduce_mean(weights, axis=0)
print(np.round(value_of(means), 2), len({means.shape.as_list()[0]: 1}))
doubled = tf.py_function(lambda x: x * 2, [means], tf.float32)
print(value_of(doubled))
