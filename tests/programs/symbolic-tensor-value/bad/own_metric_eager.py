# {"expect": [{"line": 26, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "who calls what Keras is given, and something else is wrong"}
"""Metrics computed after the epoch, eagerly, from lists of ragged things."""
import numpy as np
import tensorflow as tf


class MeanAP(tf.keras.metrics.Metric):
    def __init__(self, iou=0.5, **kw):
        super().__init__(**kw)
        self.iou = iou
        self.scores = []

    def update_state(self, y_true, y_pred, sample_weight=None):
        for t, p in zip(y_true, y_pred):
            if t is None:
                continue
            t, p = np.asarray(t), np.asarray(p)
            self.scores.append(float(np.mean(np.abs(t - p) < self.iou)))

    def result(self):
        return np.mean(self.scores) if self.scores else 0.0


@tf.function
def forward(w, x):
    return np.maximum(x * w, 0)  # [symbolic-tensor-value]


def evaluate(batches):
    m = MeanAP(name="map")
    for truth, x in batches:
        m.update_state(truth, list(forward(tf.constant(2.0), x)))
    return m.result()


batches = [([tf.constant([1.0, 2.0]), None], tf.constant([[0.5, 1.0], [3.0, 3.0]]))]
print("mAP", evaluate(batches))
