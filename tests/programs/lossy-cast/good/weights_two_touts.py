# {"expect": [], "source": "integer classes and floating weights"}
import numpy as np
import tensorflow as tf


def class_weights(labels):
    labels = labels.numpy()
    classes, counts = np.unique(labels, return_counts=True)
    return classes, len(labels) / (len(classes) * counts)


classes, weights = tf.py_function(
    class_weights, [tf.constant([0, 0, 0, 0, 1, 1])], [tf.int32, tf.float32])
print(dict(zip(classes.numpy().tolist(), weights.numpy().tolist())))
