# {"expect": [], "source": "question: one tensor, two names"}
import tensorflow as tf


def read_pair(index):
    i = int(index)
    return tf.constant([float(i), float(-i)])


def load(index):
    pair = tf.py_function(read_pair, [index], tf.float32)
    left, right = tf.unstack(tf.ensure_shape(pair, [2]))
    return {"left": left, "right": right}


print([float(e["right"]) for e in tf.data.Dataset.range(4).map(load)])

# Run eagerly, the result has a shape and can be unpacked as it is.
a, b = tf.py_function(read_pair, [7], tf.float32)
print(float(a), float(b))
