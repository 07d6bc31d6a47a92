# {"expect": [], "source": "means and arrays of Python floats, declared as float64"}
import numpy as np
import tensorflow as tf


def scores(truth, guess):
    rows, found = [], []
    for t, g in zip(truth, guess):
        rows.append([float(t), float(g)])
        found.append(float(abs(t - g)) / 2)
    return np.mean(found), np.array(rows), np.float32(np.mean(found)), np.asarray(found, np.float32)


def evaluate(truth, guess):
    return tf.numpy_function(
        scores, [truth, guess], [tf.float64, tf.float64, tf.float32, tf.float32]
    )


ds = tf.data.Dataset.from_tensors((np.ones(3, np.float32), np.zeros(3, np.float32)))
print(next(iter(ds.map(evaluate))))
