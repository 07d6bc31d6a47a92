# {"expect": [], "source": "NumPy metric under compile(run_eagerly=True)"}
import numpy as np
import tensorflow as tf
from tensorflow import keras


def f1(y_true, y_pred):
    t = y_true.numpy()
    p = np.round(y_pred.numpy())
    tp = np.sum(t * p)
    fp = np.sum((1 - t) * p)
    fn = np.sum(t * (1 - p))
    return 2 * tp / (2 * tp + fp + fn + 1e-7)


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.hidden = keras.layers.Dense(8, activation="relu")
        self.out = keras.layers.Dense(1, activation="sigmoid")

    def call(self, x):
        return self.out(self.hidden(x))


model = Net()
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=[f1], run_eagerly=True)
x = np.random.rand(32, 5)
y = np.random.randint(0, 2, size=(32, 1)).astype("float32")
hist = model.fit(x, y, epochs=1, verbose=0)
print(hist.history["f1"])
