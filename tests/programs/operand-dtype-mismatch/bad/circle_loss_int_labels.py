# {"expect": [{"line": 15, "category": "operand-dtype", "world": "keras", "error": "TypeError", "text": "has type float32 that does not match type int32"}], "source": "Circle-Loss pull request: y_true is int32, y_pred float32"}
import numpy as np
import tensorflow as tf


class MarginLoss(tf.keras.losses.Loss):
    def __init__(self, margin=0.25, gamma=8.0):
        super().__init__(name="margin_loss")
        self.margin, self.gamma = margin, gamma

    def call(self, y_true, y_pred):
        onehot = tf.one_hot(tf.cast(y_true, tf.int32), 3, dtype=tf.int32)
        positive = tf.nn.relu(1 + self.margin - y_pred)
        negative = tf.nn.relu(y_pred + self.margin)
        logits = onehot * positive + (1 - onehot) * negative  # [operand-dtype-mismatch]
        return tf.reduce_mean(self.gamma * logits, axis=-1)


model = tf.keras.Sequential([tf.keras.layers.Dense(3)])
model.compile("adam", loss=MarginLoss())
x = np.random.rand(12, 4).astype("float32")
y = np.random.randint(0, 3, 12)
model.fit(x, y, batch_size=6, verbose=0)
