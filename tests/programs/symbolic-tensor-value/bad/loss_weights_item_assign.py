# {"expect": [{"line": 11, "category": "symbolic-value", "world": "keras", "error": "TypeError", "text": "does not support item assignment"}], "source": "hardest negatives set to zero by item assignment in a loss"}
import numpy as np
import tensorflow as tf


def hard_negative_loss(keep=0.5):
    def loss(y_true, y_pred):
        y_true = tf.cast(y_true, y_pred.dtype)
        errors = tf.keras.losses.binary_crossentropy(y_true, y_pred)
        limit = tf.sort(errors)[int(errors.shape[0] * keep) if errors.shape[0] else 0]
        errors[errors < limit] = 0.0  # [symbolic-tensor-value]
        return tf.reduce_mean(errors)

    return loss


model = tf.keras.Sequential([tf.keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", hard_negative_loss(0.7))
model.fit(np.random.rand(8, 3), np.random.randint(0, 2, (8, 1)), verbose=0)
