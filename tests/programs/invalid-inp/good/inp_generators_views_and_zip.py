# {"expect": [], "source": "issue: any iterable of tensors is fine as inp in a graph"}
import numpy as np
import tensorflow as tf


def total(a, b):
    return a + b


@tf.function
def run(x, y):
    table = {"x": x, "y": y}
    results = [
        tf.numpy_function(total, table.values(), tf.float32),
        tf.numpy_function(total, (t * 2.0 for t in (x, y)), tf.float32),
        tf.py_function(total, table.values(), tf.float32),
        tf.py_function(total, tuple(table[k] for k in sorted(table)), tf.float32),
        tf.numpy_function(total, [*map(tf.square, (x, y))], tf.float32),
        tf.numpy_function(total, tf.unstack(tf.stack([x, y])), tf.float32),
    ]
    return tf.stack(results)


print(run(tf.constant(1.0), tf.constant(2.0)).numpy())
