# {"expect": [{"line": 23, "category": "symbolic-value", "world": "keras", "error": "AttributeError", "text": "object has no attribute 'numpy'"}], "source": "overridden train_step that appends loss.numpy() to a python list; like https://github.com/tensorflow/tensorflow/issues/39892 and https://github.com/tensorflow/tensorflow/issues/27519"}
import numpy as np
import tensorflow as tf
from tensorflow import keras


class LoggedModel(keras.Model):
    def __init__(self, units):
        super().__init__()
        self.dense = keras.layers.Dense(units)
        self.history_per_step = []

    def call(self, x):
        return self.dense(x)

    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = tf.reduce_mean(tf.square(y - y_pred))
        grads = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply_gradients(zip(grads, self.trainable_variables))
        self.history_per_step.append(loss.numpy())  # [symbolic-tensor-value]
        return {"loss": loss}


data = np.linspace(0, 1, 60, dtype="float32").reshape(20, 3)
model = LoggedModel(1)
model.compile(optimizer=keras.optimizers.SGD(0.1))
model.fit(data, data[:, :1], batch_size=5, epochs=2, verbose=0)
print(len(model.history_per_step), "losses")
