# {"expect": [{"line": 25, "category": "tout-dtype", "world": "function", "error": "InvalidArgumentError", "text": "is int64, but expects int32"}], "source": "GitHub issue: len() returned from numpy_function inside tf.function"}
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
    return edit_distance(a.tolist(), b.tolist())


class EditDistance(tf.keras.metrics.Metric):
    def __init__(self, **kwargs):
        super().__init__(name="edit_distance", **kwargs)
        self.total = self.add_weight(name="total", initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        value = tf.numpy_function(distance, [y_true, y_pred], Tout=tf.int32)  # [tout-dtype-mismatch]
        value.set_shape([])
        self.total.assign_add(tf.cast(value, tf.float32))

    def result(self):
        return self.total


metric = EditDistance()


@tf.function
def step(y_true, y_pred):
    metric.update_state(y_true, y_pred)
    return metric.result()


print(step(tf.constant([1, 2, 3]), tf.constant([1, 3, 3, 4])))
