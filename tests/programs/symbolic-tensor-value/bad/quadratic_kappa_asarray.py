# {"expect": [{"line": 16, "category": "symbolic-value", "world": "keras", "error": "NotImplementedError", "text": "Cannot convert a symbolic"}], "source": "weighted kappa as a Metric that fills a NumPy matrix"}
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers, metrics


class QuadraticKappa(metrics.Metric):
    def __init__(self, num_classes, name="kappa", **kw):
        super().__init__(name=name, **kw)
        self.num_classes = num_classes
        self.matrix = np.zeros((num_classes, num_classes))

    def update_state(self, y_true, y_pred, sample_weight=None):
        truth = tf.cast(tf.reshape(y_true, [-1]), tf.int64)
        guess = tf.argmax(y_pred, axis=-1)
        np.add.at(self.matrix, (np.asarray(truth), np.asarray(guess)), 1)  # [symbolic-tensor-value]

    def result(self):
        n = self.num_classes
        w = np.array([[(i - j) ** 2 for j in range(n)] for i in range(n)]) / (n - 1) ** 2
        expected = np.outer(self.matrix.sum(1), self.matrix.sum(0)) / max(self.matrix.sum(), 1)
        return 1.0 - (w * self.matrix).sum() / max((w * expected).sum(), 1e-9)

    def reset_state(self):
        self.matrix[:] = 0


def make_model(classes):
    return tf.keras.Sequential([layers.Dense(8, "relu"), layers.Dense(classes, "softmax")])


model = make_model(4)
model.compile("adam", "sparse_categorical_crossentropy", metrics=[QuadraticKappa(4)])
model.fit(np.random.rand(20, 5), np.random.randint(0, 4, 20), verbose=0)
