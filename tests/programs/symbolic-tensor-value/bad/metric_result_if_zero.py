# {"expect": [{"line": 19, "category": "symbolic-value", "world": "keras", "error": "OperatorNotAllowedInGraphError", "text": "as a Python `bool`"}], "source": "metric that guards its division with a Python if"}
import numpy as np
import tensorflow as tf


class MaskedError(tf.keras.metrics.Metric):
    def __init__(self, name="masked_error"):
        super().__init__(name=name)
        self.total = self.add_weight(name="total", initializer="zeros")
        self.seen = self.add_weight(name="seen", initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        valid = tf.cast(y_true >= 0, tf.float32)
        self.total.assign_add(tf.reduce_sum(tf.abs(y_true - y_pred) * valid))
        self.seen.assign_add(tf.reduce_sum(valid))

    def result(self):
        seen = tf.convert_to_tensor(self.seen)
        if seen == 0:  # [symbolic-tensor-value]
            return 0.0
        return self.total / seen


m = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1)])
m.compile("sgd", "mse", metrics=[MaskedError()])
m.fit(np.ones((4, 2), "float32"), np.ones((4, 1), "float32"), verbose=0)
