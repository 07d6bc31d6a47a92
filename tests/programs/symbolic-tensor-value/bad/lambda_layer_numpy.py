# {"expect": [{"line": 9, "category": "symbolic-value", "world": "keras", "error": "ValueError", "text": "KerasTensor"}], "source": "functional model with a NumPy function on a Keras input"}
import numpy as np
from tensorflow import keras
from tensorflow.keras import layers


def build(window):
    inputs = keras.Input(shape=(window, 1), name="close")
    log_returns = np.log(inputs)  # [symbolic-tensor-value]
    x = layers.LSTM(8)(log_returns)
    outputs = layers.Dense(1)(x)
    return keras.Model(inputs, outputs)


model = build(10)
model.summary()
