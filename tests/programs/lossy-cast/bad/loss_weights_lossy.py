# {"expect": [{"line": 14, "category": "lossy-cast", "world": "eager", "error": "", "text": "{0: 0, 1: 1}"}], "source": "class weights with an integer Tout in a list"}
import numpy as np
import tensorflow as tf


def class_weights(labels):
    labels = labels.numpy()
    classes, counts = np.unique(labels, return_counts=True)
    weights = len(labels) / (len(classes) * counts)
    return classes, weights


labels = tf.constant([0, 0, 0, 0, 1, 1])
classes, weights = tf.py_function(class_weights, [labels], [tf.int32, tf.int32])  # [lossy-cast]
table = dict(zip(classes.numpy().tolist(), weights.numpy().tolist()))
print(table)
