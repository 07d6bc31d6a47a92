# {"expect": [{"line": 14, "category": "symbolic-value", "world": "keras", "error": "TypeError", "text": "must be real number"}], "source": "train_step that skips the update when the loss is not finite"}
import math

import numpy as np
import tensorflow as tf
from tensorflow import keras


class SafeModel(keras.Model):
    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            loss = tf.reduce_mean(tf.square(self(x, training=True) - tf.cast(y, tf.float32)))
        if not math.isfinite(loss):  # [symbolic-tensor-value]
            return {"loss": loss}
        grads = tape.gradient(loss, self.trainable_weights)
        self.optimizer.apply(grads, self.trainable_weights)
        return {"loss": loss}


i = keras.Input((3,))
model = SafeModel(i, keras.layers.Dense(1)(i))
model.compile("sgd")
model.fit(np.ones((6, 3)), np.ones((6, 1)), verbose=0)
