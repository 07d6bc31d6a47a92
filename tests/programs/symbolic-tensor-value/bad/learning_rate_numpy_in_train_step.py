# {"expect": [{"line": 15, "category": "symbolic-value", "world": "keras", "error": "NotImplementedError", "text": "only available when eager execution is enabled"}], "source": "learning rate reported from train_step"}
import numpy as np
import tensorflow as tf


class LoggedModel(tf.keras.Model):
    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = self.compute_loss(x=x, y=y, y_pred=y_pred)
        grads = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply_gradients(zip(grads, self.trainable_variables))
        logs = {m.name: m.result() for m in self.metrics}
        logs["lr"] = self.optimizer.learning_rate.numpy()  # [symbolic-tensor-value]
        return logs


def build():
    i = tf.keras.Input((3,))
    o = tf.keras.layers.Dense(1)(tf.keras.layers.Dense(4, activation="relu")(i))
    return LoggedModel(i, o)


model = build()
model.compile(tf.keras.optimizers.Adam(0.01), "mse")
print(model.fit(np.random.rand(8, 3), np.random.rand(8, 1), verbose=0).history["lr"])
