# {"expect": [], "source": "question: unpacked array has as many rows as parameters"}
import numpy as np
import tensorflow as tf


def distance(a, b):
    return tf.norm(a - b)


pair = np.array([[0.0, 0.0], [3.0, 4.0]])
print(float(tf.py_function(distance, list(pair), tf.float64)))
print(float(tf.py_function(distance, pair, tf.float64)))
print(float(tf.py_function(distance, tf.unstack(pair), tf.float64)))
