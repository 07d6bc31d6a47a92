# {"expect": [{"line": 7, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "has no attribute 'reshape'"}], "source": "array methods on tensors in a metric's py_function"}
import numpy as np
import tensorflow as tf


def flatten(labels):
    return labels.reshape(-1)  # [missing-numpy-call]


def confusion(y_true, y_pred, classes):
    matrix = np.zeros((classes, classes), np.float32)
    for t, p in zip(flatten(y_true), flatten(y_pred)):
        matrix[int(t), int(p)] += 1
    return matrix


class Kappa:
    def __init__(self, classes):
        self.classes = classes
        self.__name__ = "kappa"

    def __call__(self, y_true, y_pred):
        m = tf.py_function(
            lambda t, p: confusion(t, p, self.classes), [y_true, y_pred], tf.float32)
        total = tf.reduce_sum(m)
        observed = tf.linalg.trace(m) / total
        expected = tf.reduce_sum(tf.reduce_sum(m, 0) * tf.reduce_sum(m, 1)) / total ** 2
        return (observed - expected) / (1.0 - expected)


kappa = Kappa(2)
print(float(kappa(tf.constant([[0, 1], [1, 1]]), tf.constant([[0, 1], [0, 1]]))))
