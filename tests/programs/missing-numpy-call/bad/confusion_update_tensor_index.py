# {"expect": [{"line": 12, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "does not support item assignment"}], "source": "scores of an EagerTensor overwritten in a metric body"}
import numpy as np
import tensorflow as tf


def precision_at_k(y_true, y_pred, k=2):
    hits = []
    for t, p in zip(y_true, y_pred):
        for _ in range(k):
            best = int(tf.argmax(p))
            hits.append(float(t[best]))
            p[best] = -1.0  # [missing-numpy-call]
    return np.float32(np.mean(hits))


class PrecisionAtK(tf.keras.metrics.Metric):
    def __init__(self, **kw):
        super().__init__(name="p_at_k", **kw)
        self.total = self.add_weight(name="t", initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        p = tf.py_function(precision_at_k, [y_true, y_pred], tf.float32)
        self.total.assign_add(tf.reshape(p, []))

    def result(self):
        return self.total


m = PrecisionAtK()
m.update_state([[0.0, 1.0, 1.0]], [[0.2, 0.5, 0.3]])
print(m.result().numpy())
