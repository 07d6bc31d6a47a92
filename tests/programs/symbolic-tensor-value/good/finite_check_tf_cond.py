# {"expect": [], "source": "update scaled by a tensor condition, check with math outside"}
import math

import numpy as np
import tensorflow as tf
from tensorflow import keras


class SafeModel(keras.Model):
    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(self(x, training=True) - tf.cast(y, tf.float32)))
        grads = tape.gradient(loss, self.trainable_weights)
        ok = tf.math.is_finite(loss)
        grads = [tf.where(ok, g, tf.zeros_like(g)) for g in grads]
        self.optimizer.apply(grads, self.trainable_weights)
        if math.isfinite(self.limit) and self.limit > 0:
            loss = tf.minimum(loss, self.limit)
        return {"loss": loss, "ok": tf.cast(ok, tf.float32)}


i = keras.Input((3,))
model = SafeModel(i, keras.layers.Dense(1)(i))
model.limit = 100.0
model.compile("sgd")
logs = model.fit(np.ones((6, 3)), np.ones((6, 1)), verbose=0).history
print(math.isfinite(logs["loss"][0]), math.isclose(logs["ok"][0], 1.0))
print(math.isfinite(model(np.ones((1, 3), "f4"))[0, 0]))
