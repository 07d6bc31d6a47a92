# {"expect": [], "source": "metric with divide_no_nan and an eager check"}
import numpy as np
import tensorflow as tf


class MaskedError(tf.keras.metrics.Metric):
    def __init__(self, name="masked_error", ignore=None):
        super().__init__(name=name)
        self.ignore = ignore
        self.total = self.add_weight(name="total", initializer="zeros")
        self.seen = self.add_weight(name="seen", initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        y_true = tf.cast(y_true, tf.float32)
        valid = tf.ones_like(y_true)
        if self.ignore is not None:
            valid = tf.cast(y_true != self.ignore, tf.float32)
        if sample_weight is not None:
            valid *= tf.cast(sample_weight, tf.float32)
        self.total.assign_add(tf.reduce_sum(tf.abs(y_true - y_pred) * valid))
        self.seen.assign_add(tf.reduce_sum(valid))

    def result(self):
        return tf.math.divide_no_nan(self.total, self.seen)


m = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1)])
metric = MaskedError(ignore=-1)
m.compile("sgd", "mse", metrics=[metric])
m.fit(np.ones((4, 2), "float32"), np.ones((4, 1), "float32"), verbose=0)
standalone = MaskedError()
assert standalone.result().numpy() == 0
standalone.update_state([[1.0]], tf.constant([[3.0]]))
if standalone.result() == 2.0:
    print("two")
