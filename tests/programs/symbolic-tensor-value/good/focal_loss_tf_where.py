# {"expect": [], "source": "focal loss class with tf.where"}
import numpy as np
import tensorflow as tf


@tf.keras.utils.register_keras_serializable("demo")
class FocalLoss(tf.keras.losses.Loss):
    def __init__(self, gamma=2.0, alpha=0.25, name="focal", **kwargs):
        super().__init__(name=name, **kwargs)
        self.gamma = gamma
        self.alpha = alpha

    def call(self, y_true, y_pred):
        y_true = tf.cast(y_true, y_pred.dtype)
        y_pred = tf.clip_by_value(y_pred, np.finfo(np.float32).eps, 1.0 - 1e-6)
        p_t = tf.where(y_true == 1, y_pred, 1 - y_pred)
        weight = self.alpha * (1 - p_t) ** self.gamma
        if self.gamma == 0:
            weight = self.alpha
        return -weight * tf.math.log(p_t)

    def get_config(self):
        return {**super().get_config(), "gamma": self.gamma, "alpha": self.alpha}


inputs = tf.keras.Input((4,))
hidden = tf.keras.layers.Dense(6, activation="relu")(inputs)
model = tf.keras.Model(inputs, tf.keras.layers.Dense(1, activation="sigmoid")(hidden))
model.compile("adam", FocalLoss(gamma=1.5))
rng = np.random.default_rng(0)
model.fit(rng.normal(size=(16, 4)), rng.integers(0, 2, size=(16, 1)), batch_size=4, verbose=0)
print(FocalLoss()(np.array([[1.0]]), np.array([[0.7]])).numpy())
