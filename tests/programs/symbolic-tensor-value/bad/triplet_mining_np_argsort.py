# {"expect": [{"line": 12, "category": "symbolic-value", "world": "keras", "error": "NotImplementedError", "text": "Cannot convert a symbolic"}], "source": "hard negatives mined by NumPy in a triplet loss"}
import numpy as np
import tensorflow as tf


class TripletLoss(tf.keras.losses.Loss):
    def __init__(self, margin=0.2):
        super().__init__(name="triplet")
        self.margin = margin

    def _hardest(self, distances, same):
        order = np.argsort(distances + 10.0 * same, axis=1)  # [symbolic-tensor-value]
        return order[:, 0]

    def call(self, y_true, y_pred):
        labels = tf.reshape(y_true, [-1])
        same = tf.cast(labels[:, None] == labels[None, :], y_pred.dtype)
        distances = tf.reduce_sum((y_pred[:, None] - y_pred[None]) ** 2, -1)
        negative = tf.gather(distances, self._hardest(distances, same), batch_dims=1)
        positive = tf.reduce_max(distances * same, axis=1)
        return tf.maximum(positive - negative + self.margin, 0.0)


net = tf.keras.Sequential([tf.keras.Input((4,)), tf.keras.layers.Dense(3)])
net.compile(optimizer="adam", loss=TripletLoss())
net.fit(np.random.rand(12, 4), np.random.randint(0, 3, 12), batch_size=6, verbose=0)
