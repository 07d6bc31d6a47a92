# {"expect": [], "source": "np.vectorize and np.apply_along_axis with dtypes that fit"}
import numpy as np
import tensorflow as tf


@np.vectorize
def grade(score):
    return 2 if score > 0.8 else 1 if score > 0.5 else 0


halve = np.vectorize(lambda value: value / 2.0, otypes=[np.float32])


def judge(scores):
    best = np.apply_along_axis(np.argmax, 1, scores)
    spread = np.apply_along_axis(lambda row: row - row.mean(), 1, scores)
    return grade(scores), halve(scores), best, spread


@tf.function
def evaluate(scores):
    table = grade(np.array([0.1, 0.6]))
    found = tf.numpy_function(judge, [scores], [tf.int64, tf.float32, tf.int64, tf.float32])
    return found, tf.constant(table)


print(evaluate(tf.constant([[0.2, 0.9], [0.6, 0.1]]))[1])
