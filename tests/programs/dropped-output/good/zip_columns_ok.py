# {"expect": [], "source": "three columns, three outputs"}
import numpy as np
import tensorflow as tf

ROWS = [("a", 1, 0.5), ("b", 2, 0.25), ("c", 3, 0.75)]


def columns(start):
    names, counts, weights = zip(*ROWS[int(start):])
    return [np.array(c) for c in (names, counts, weights)]


names, counts, weights = tf.py_function(columns, [1], [tf.string, tf.int64, tf.float32])
print(names.numpy(), counts.numpy(), weights.numpy())
