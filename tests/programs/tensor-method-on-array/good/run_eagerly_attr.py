# {"expect": [], "source": "correct: who calls what Keras is given"}
import keras
import numpy as np
import tensorflow as tf


def confusion(y_true, y_pred):
    t = y_true.numpy().ravel() > 0.5
    p = y_pred.numpy().ravel() > 0.5
    return np.float32((t & p).sum())


def build():
    inputs = keras.Input(shape=(4,))
    h = keras.layers.Dense(3, activation="relu")(inputs)
    return keras.Model(inputs, keras.layers.Dense(1, activation="sigmoid")(h))


model = build()
model.compile(optimizer="sgd", loss="mse", metrics=[confusion])
model.run_eagerly = True
hist = model.fit(np.random.rand(8, 4), np.ones((8, 1)), epochs=1, verbose=0)
print(sorted(hist.history))

other = build()
other.compile(optimizer="sgd", loss="mse", metrics=["mae"])
other.fit(np.random.rand(8, 4), np.ones((8, 1)), epochs=1, verbose=0)
