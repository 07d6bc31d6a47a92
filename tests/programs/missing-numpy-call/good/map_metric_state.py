# {"expect": [], "source": "mean average precision as a Keras metric that fills Python lists in py_function"}
import numpy as np
import tensorflow as tf


def average_precision(scores, hits, positives):
    order = np.argsort(-scores)
    hits = hits[order]
    tp = np.cumsum(hits)
    precision = tp / np.arange(1, len(hits) + 1)
    return float((precision * hits).sum() / max(positives, 1))


class MeanAP(tf.keras.metrics.Metric):
    def __init__(self, num_classes, name="map", **kwargs):
        super().__init__(name=name, **kwargs)
        self.num_classes = num_classes
        self._scores = [[] for _ in range(num_classes)]
        self._hits = [[] for _ in range(num_classes)]
        self.value = self.add_weight(name="value", shape=(), initializer="zeros")

    def _collect(self, y_true, y_pred):
        truth = y_true.numpy().astype(int).ravel()
        pred = y_pred.numpy()
        for c in range(self.num_classes):
            self._scores[c].extend(pred[:, c].tolist())
            self._hits[c].extend((truth == c).astype(float).tolist())
        return self._compute()

    def _compute(self):
        aps = []
        for scores, hits in zip(self._scores, self._hits):
            hits = np.asarray(hits)
            aps.append(average_precision(np.asarray(scores), hits, hits.sum()))
        return np.float32(np.mean(aps))

    def update_state(self, y_true, y_pred, sample_weight=None):
        value = tf.py_function(self._collect, [y_true, y_pred], tf.float32)
        value.set_shape(())
        self.value.assign(value)

    def result(self):
        return tf.identity(self.value)

    def reset_state(self):
        for c in range(self.num_classes):
            self._scores[c].clear()
            self._hits[c].clear()
        self.value.assign(0.0)


rng = np.random.default_rng(1)
x = rng.normal(size=(48, 6)).astype("float32")
y = (x[:, 0] > 0).astype("int32") + (x[:, 1] > 0).astype("int32")
model = tf.keras.Sequential([tf.keras.Input((6,)), tf.keras.layers.Dense(3, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=[MeanAP(3)])
history = model.fit(x, y, batch_size=16, epochs=2, verbose=0)
print(history.history["map"])
assert 0.0 < history.history["map"][-1] <= 1.0
