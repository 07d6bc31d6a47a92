# {"expect": [], "source": "learning rate returned as tensor from train_step and read in a callback"}
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
        logs["lr"] = tf.convert_to_tensor(self.optimizer.learning_rate)
        logs["loss"] = loss
        return logs


class Halve(tf.keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        rate = self.model.optimizer.learning_rate.numpy()
        self.model.optimizer.learning_rate.assign(rate / 2)
        print(epoch, "%.4f -> %.4f" % (rate, float(self.model.optimizer.learning_rate)), round(logs["loss"], 2))


i = tf.keras.Input((3,))
model = LoggedModel(i, tf.keras.layers.Dense(1)(i))
model.compile(tf.keras.optimizers.Adam(0.01), "mse")
x, y = np.random.rand(8, 3), np.random.rand(8, 1)
print(model.fit(x, y, epochs=2, verbose=0, callbacks=[Halve()]).history["lr"])
