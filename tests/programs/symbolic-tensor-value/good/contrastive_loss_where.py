# {"expect": [], "source": "contrastive loss chosen with tf.where"}
import numpy as np
import tensorflow as tf


def contrastive(margin: float = 1.0, reduction: str = "mean"):
    def loss(y_true, distance):
        y_true = tf.cast(y_true, distance.dtype)
        near = tf.square(distance)
        far = tf.square(tf.maximum(margin - distance, 0))
        values = tf.where(y_true == 1, near, far)
        if reduction == "mean":
            return tf.reduce_mean(values)
        return tf.reduce_sum(values)

    return loss


left, right = tf.keras.Input((5,)), tf.keras.Input((5,))
shared = tf.keras.Sequential([tf.keras.layers.Dense(8, activation="relu"), tf.keras.layers.Dense(2)])
difference = tf.keras.layers.Subtract()([shared(left), shared(right)])
distance = tf.keras.layers.Lambda(
    lambda d: tf.norm(d + 1e-6, axis=1, keepdims=True), output_shape=(1,)
)(difference)
model = tf.keras.Model([left, right], distance)
model.compile("adam", contrastive(0.5))
a, b = np.random.rand(2, 12, 5).astype("float32")
history = model.fit([a, b], np.random.randint(0, 2, (12, 1)), verbose=0)
print(round(history.history["loss"][0], 2) >= 0)
