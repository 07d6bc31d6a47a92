# {"expect": [{"line": 21, "category": "output-count", "world": "function", "error": "InvalidArgumentError", "text": "returns 2 values, but expects to see 3 values"}], "source": "question: custom metric computes precision, recall and f1"}
import numpy as np
import tensorflow as tf


def _counts(y_true, y_pred):
    predicted = y_pred > 0.5
    actual = y_true > 0.5
    tp = np.float32(np.sum(predicted & actual))
    precision = tp / np.float32(max(predicted.sum(), 1))
    recall = tp / np.float32(max(actual.sum(), 1))
    return precision, (recall, np.float32(2 * precision * recall / (precision + recall + 1e-7)))


class PrecisionRecall(tf.keras.metrics.Metric):
    def __init__(self, name="pr", **kwargs):
        super().__init__(name=name, **kwargs)
        self.total = self.add_weight(name="f1", initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        p, r, f1 = tf.numpy_function(_counts, [y_true, y_pred], [tf.float32, tf.float32, tf.float32])  # [output-count-mismatch]
        self.total.assign_add(tf.reshape(f1 + 0.0 * (p + r), []))

    def result(self):
        return self.total


metric = PrecisionRecall()


@tf.function
def evaluate(y_true, y_pred):
    metric.update_state(y_true, y_pred)


evaluate(tf.constant([1.0, 0.0, 1.0]), tf.constant([0.9, 0.8, 0.1]))
print(metric.result())
