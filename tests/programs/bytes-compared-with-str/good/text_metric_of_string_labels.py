# {"expect": [], "source": "question: string metric with bytes"}
import numpy as np
import tensorflow as tf


class Recall(tf.keras.metrics.Metric):
    def __init__(self, positive="cat", name="recall", **kwargs):
        super().__init__(name=name, **kwargs)
        self.positive = positive.encode()
        self.hits = self.add_weight(name="hits", initializer="zeros")
        self.total = self.add_weight(name="total", initializer="zeros")

    def _count(self, truth, guess):
        actual = truth == self.positive
        right = np.logical_and(actual, truth == guess)
        return right.sum(dtype=np.float32), np.float32(actual.sum())

    def update_state(self, y_true, y_pred, sample_weight=None):
        hits, total = tf.numpy_function(self._count, [y_true, y_pred], [tf.float32, tf.float32])
        self.hits.assign_add(tf.ensure_shape(hits, []))
        self.total.assign_add(tf.ensure_shape(total, []))
        same = tf.reduce_sum(tf.cast(y_true == "cat", tf.float32))
        tf.debugging.assert_equal(same, tf.ensure_shape(total, []))

    def result(self):
        return tf.math.divide_no_nan(self.hits.value, self.total.value)


metric = Recall()
update = tf.function(metric.update_state)
update(tf.constant(["cat", "dog", "cat"]), tf.constant(["cat", "cat", "dog"]))
print(f"recall {float(metric.result()):.2f}")
