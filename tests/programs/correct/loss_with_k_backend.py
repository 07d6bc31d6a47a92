# {"expect": [], "source": "custom losses and metrics in TensorFlow operations"}
import numpy as np
import tensorflow as tf
from tensorflow import keras


def focal_loss(gamma=2.0, alpha=0.25):
    def loss(y_true, y_pred):
        y_true = tf.cast(y_true, y_pred.dtype)
        p = tf.clip_by_value(y_pred, 1e-7, 1 - 1e-7)
        pt = tf.where(y_true > 0.5, p, 1 - p)
        w = np.float32(alpha) if isinstance(alpha, float) else alpha
        return -tf.reduce_mean(w * (1 - pt) ** gamma * tf.math.log(pt))

    return loss


class TruePositives(keras.metrics.Metric):
    def __init__(self, name="tp", **kw):
        super().__init__(name=name, **kw)
        self.tp = self.add_weight(name="tp", initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        hit = tf.logical_and(tf.cast(y_true, tf.bool), y_pred > 0.5)
        self.tp.assign_add(tf.reduce_sum(tf.cast(hit, self.dtype)))

    def result(self):
        return self.tp

    def reset_state(self):
        self.tp.assign(0.0)


model = keras.Sequential([keras.layers.Input((4,)), keras.layers.Dense(1, "sigmoid")])
model.compile("adam", focal_loss(), metrics=[TruePositives()])
h = model.fit(np.random.rand(16, 4), np.random.randint(0, 2, (16, 1)), verbose=0)
tp = TruePositives()
tp.update_state(tf.constant([1.0, 0.0]), tf.constant([0.9, 0.8]))
print(h.history["tp"], tp.result().numpy())
