# {"expect": [], "source": "NumPy on the static shapes of Keras inputs"}
import math

import numpy as np
import tensorflow as tf
from tensorflow import keras


def dense_block(x, ratio):
    width = int(np.ceil(x.shape[-1] * ratio))
    if width > 4:
        x = keras.layers.Dense(width, activation="relu")(x)
    return keras.layers.Dense(max(2, width // 2))(x)


def build(config):
    inputs = keras.Input(shape=config["shape"])
    flat = keras.layers.Reshape((int(np.prod(inputs.shape[1:])),))(inputs)
    depth = int(math.log2(flat.shape[1]))
    x = flat
    for _ in range(depth):
        x = dense_block(x, 0.75)
    if len(inputs.shape) == 3 and x.shape[0] is None:
        x = keras.layers.Dropout(0.1)(x)
    return keras.Model(inputs, keras.layers.Dense(1)(x))


model = build({"shape": (4, 2)})
model.compile("adam", "mse")
model.fit(np.zeros((4, 4, 2)), np.zeros((4, 1)), verbose=0)
print(model.count_params())
