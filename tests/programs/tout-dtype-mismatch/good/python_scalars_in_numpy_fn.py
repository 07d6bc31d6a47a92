# {"expect": [], "source": "GitHub issue on len(): python int is int64 and float is float64 in numpy_function"}
import numpy as np
import tensorflow as tf


def edit_distance(a, b):
    row = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, cb in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (ca != cb))
    return row[-1]


def distance(a, b):
    steps = edit_distance(a.tolist(), b.tolist())
    return steps, steps / max(len(a), len(b)), steps == 0


@tf.function
def compare(a, b):
    outputs = tf.numpy_function(distance, [a, b], [tf.int64, tf.float64, tf.bool])
    return [tf.ensure_shape(t, []) for t in outputs]


steps, relative, equal = compare(tf.constant([1, 2, 3]), tf.constant([1, 3, 3, 4]))
assert int(steps) == 2 and float(relative) == 0.5 and not bool(equal)
