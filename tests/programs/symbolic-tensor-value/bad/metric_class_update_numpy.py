# {"expect": [{"line": 13, "category": "symbolic-value", "world": "keras", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "Metric subclass that keeps Python lists of arrays"}
import numpy as np
import tensorflow as tf


class MedianAbsoluteError(tf.keras.metrics.Metric):
    def __init__(self, name="median_ae", **kwargs):
        super().__init__(name=name, **kwargs)
        self.errors = []

    def update_state(self, y_true, y_pred, sample_weight=None):
        diff = tf.abs(tf.cast(y_true, tf.float32) - y_pred)
        self.errors.extend(diff.numpy().ravel())  # [symbolic-tensor-value]

    def result(self):
        return np.median(self.errors)

    def reset_state(self):
        self.errors = []


net = tf.keras.Sequential([tf.keras.layers.Dense(4), tf.keras.layers.Dense(1)])
net.compile(loss="mae", metrics=[MedianAbsoluteError()])
net.fit(np.ones((6, 2)), np.zeros((6, 1)), verbose=0)
