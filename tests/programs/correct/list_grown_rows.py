# {"expect": [], "source": "lists of lists that grow in loops"}
import numpy as np
import tensorflow as tf


def windows(values):
    groups = [[]]
    for value in values:
        if len(groups[-1]) == 2:
            groups.append([])
        groups[-1].append(int(value))
    rows = []
    for group in groups:
        row = []
        for item in group:
            row.append(item * 2)
        rows.append(row)
    return np.array(rows)


ds = tf.data.Dataset.from_tensors(np.arange(4, dtype=np.float32))
print(next(iter(ds.map(lambda v: tf.numpy_function(windows, [v], tf.int64)))))
