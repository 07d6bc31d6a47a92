# {"expect": [], "source": "hardest negatives kept with tf.where and top_k"}
import numpy as np
import tensorflow as tf


def hard_negative_loss(keep=0.5):
    def loss(y_true, y_pred):
        y_true = tf.cast(y_true, y_pred.dtype)
        errors = tf.keras.losses.binary_crossentropy(y_true, y_pred)
        k = tf.maximum(1, tf.cast(tf.cast(tf.size(errors), tf.float32) * keep, tf.int32))
        limit = tf.math.top_k(errors, k=k).values[-1]
        kept = tf.where(errors < limit, 0.0, errors)
        return tf.reduce_sum(kept) / tf.cast(k, kept.dtype)

    loss.__name__ = f"hard_{int(keep * 100)}"
    return loss


def numpy_reference(errors, keep):
    errors = np.array(errors)
    errors[errors < np.sort(errors)[::-1][max(1, int(len(errors) * keep)) - 1]] = 0.0
    return errors.sum()


model = tf.keras.Sequential([tf.keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", hard_negative_loss(0.7))
model.fit(np.random.rand(8, 3), np.random.randint(0, 2, (8, 1)), verbose=0)
errors = tf.constant([0.1, 0.5, 0.3, 0.2])
print(numpy_reference(errors, 0.5), hard_negative_loss(0.5).__name__)
