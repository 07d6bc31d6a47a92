# {"expect": [{"line": 9, "category": "symbolic-value", "world": "keras", "error": "TypeError", "text": "cannot be used as a boolean"}], "source": "functional model with a Python condition on a layer output"}
import numpy as np
import tensorflow as tf
from tensorflow import keras


def gate(x, threshold):
    score = keras.layers.Dense(1, activation="sigmoid")(x)
    if score > threshold:  # [symbolic-tensor-value]
        return x * score
    return x


def build(config):
    inputs = keras.Input(shape=(config["features"],))
    x = keras.layers.Dense(config["units"], activation="relu")(inputs)
    x = gate(x, config.get("threshold", 0.5))
    outputs = keras.layers.Dense(1)(x)
    return keras.Model(inputs, outputs)


model = build({"features": 4, "units": 8})
model.compile("adam", "mse")
model.fit(np.zeros((4, 4)), np.zeros((4, 1)), verbose=0)
