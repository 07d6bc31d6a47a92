# {"expect": [{"line": 9, "category": "symbolic-value", "world": "keras", "error": "OperatorNotAllowedInGraphError", "text": "as a Python `bool`"}], "source": "contrastive loss with an if on the pair's label"}
import numpy as np
import tensorflow as tf


def contrastive(margin: float = 1.0):
    def loss(y_true, distance):
        y_true = tf.cast(y_true, distance.dtype)
        if y_true == 1:  # [symbolic-tensor-value]
            return tf.reduce_mean(tf.square(distance))
        return tf.reduce_mean(tf.square(tf.maximum(margin - distance, 0)))

    return loss


def tower(dim):
    return tf.keras.Sequential([tf.keras.layers.Dense(dim, activation="relu"), tf.keras.layers.Dense(2)])


left, right = tf.keras.Input((5,)), tf.keras.Input((5,))
shared = tower(8)
difference = tf.keras.layers.Subtract()([shared(left), shared(right)])
distance = tf.keras.layers.Lambda(lambda d: tf.norm(d + 1e-6, axis=1, keepdims=True))(difference)
model = tf.keras.Model([left, right], distance)
model.compile("adam", contrastive(0.5))
a, b = np.random.rand(2, 12, 5).astype("float32")
model.fit([a, b], np.random.randint(0, 2, (12, 1)), verbose=0)
