# {"expect": [], "source": "correct: NumPy behaviour is switched on"}
import keras
import numpy as np
import tensorflow as tf

tf.experimental.numpy.experimental_enable_numpy_behavior()


class Spectral(keras.layers.Layer):
    """Row-normalises; relies on numpy-style methods of tensors."""

    def __init__(self, eps=1e-3, **kw):
        super().__init__(**kw)
        self.eps = eps

    def call(self, x):
        norm = (x * x).mean(axis=-1, keepdims=True) ** 0.5
        return x / (norm + self.eps)


def scaled_mae(y_true, y_pred):
    gap = (y_true - y_pred) * 1
    return tf.abs(gap).mean()


model = keras.Sequential([Spectral(), keras.layers.Dense(1)])
model.compile("sgd", loss=scaled_mae)
x = np.random.rand(16, 4).astype("float32")
h = model.fit(x, x.sum(1, keepdims=True), epochs=1, verbose=0)
print(h.history["loss"])
