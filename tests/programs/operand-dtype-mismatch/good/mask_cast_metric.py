# {"expect": [], "source": "mask cast in the metric"}
import tensorflow as tf


class MaskedSum(tf.keras.metrics.Metric):
    def __init__(self, **kwargs):
        super().__init__(**kwargs)
        self.total = self.add_weight(name="total", initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        mask = tf.cast(y_true > 0, y_pred.dtype)
        self.total.assign_add(tf.reduce_sum(mask * y_pred))

    def result(self):
        return self.total


metric = MaskedSum()
metric.update_state(tf.constant([0, 1]), tf.constant([0.3, 0.6]))
print(float(metric.result()))
