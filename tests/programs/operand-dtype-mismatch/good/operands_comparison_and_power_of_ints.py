# {"expect": [], "source": "question: integer tensors with integer operands"}
import tensorflow as tf


def label(index):
    return index % 3, index**2, index > 1, -index


def features(i):
    rest, square, large, negative = tf.py_function(label, [i], [tf.int64, tf.int64, tf.bool, tf.int64])
    return rest * 2 + square, large, tf.cast(negative, tf.float32) * 1.5, tf.where(large, 0.5, 1.0)


for row in tf.data.Dataset.range(4).map(features):
    print([v.numpy() for v in row])
