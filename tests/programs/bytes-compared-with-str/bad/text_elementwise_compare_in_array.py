# {"expect": [{"line": 16, "category": "bytes-str", "world": "numpy_function", "error": "", "text": "recall 0.00"}], "source": "question: labels == 'cat' on an object array"}
import numpy as np
import tensorflow as tf

POSITIVE = "cat"


class Recall(tf.keras.metrics.Metric):
    def __init__(self, positive=POSITIVE, name="recall", **kwargs):
        super().__init__(name=name, **kwargs)
        self.positive = positive
        self.hits = self.add_weight(name="hits", initializer="zeros")
        self.total = self.add_weight(name="total", initializer="zeros")

    def _count(self, truth, guess):
        actual = truth == self.positive  # [bytes-compared-with-str]
        right = np.logical_and(actual, truth == guess)
        return np.float32(np.sum(right)), np.float32(np.sum(actual))

    def update_state(self, y_true, y_pred, sample_weight=None):
        hits, total = tf.numpy_function(self._count, [y_true, y_pred], [tf.float32, tf.float32])
        self.hits.assign_add(tf.ensure_shape(hits, []))
        self.total.assign_add(tf.ensure_shape(total, []))

    def result(self):
        return tf.math.divide_no_nan(self.hits.value, self.total.value)


metric = Recall()
update = tf.function(metric.update_state)
update(tf.constant(["cat", "dog", "cat"]), tf.constant(["cat", "cat", "dog"]))
print(f"recall {float(metric.result()):.2f}")
