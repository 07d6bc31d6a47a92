# {"expect": [], "source": "Metric subclass with Python state updated from eager code only"}
import numpy as np
import tensorflow as tf


class Confusion:
    """Not a Keras metric: fed by hand after predict."""

    def __init__(self, n):
        self.matrix = np.zeros((n, n), int)

    def update(self, y_true, y_pred):
        for t, p in zip(np.asarray(y_true).ravel(), np.asarray(y_pred).argmax(-1)):
            self.matrix[int(t), int(p)] += 1

    def accuracy(self):
        return np.trace(self.matrix) / self.matrix.sum()


model = tf.keras.Sequential([tf.keras.layers.Input((4,)), tf.keras.layers.Dense(3, "softmax")])
cm = Confusion(3)
ds = tf.data.Dataset.from_tensor_slices((np.random.rand(9, 4), np.arange(9) % 3)).batch(3)
for x, y in ds:
    cm.update(y, model(x))
    cm.update(y.numpy(), model.predict(x, verbose=0))
print(cm.accuracy() <= 1.0, cm.matrix.sum())
