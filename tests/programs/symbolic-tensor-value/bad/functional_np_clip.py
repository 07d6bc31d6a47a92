# {"expect": [{"line": 10, "category": "symbolic-value", "world": "keras", "error": "ValueError", "text": "KerasTensor"}], "source": "bounded regression head clipped with NumPy"}
import numpy as np
from tensorflow import keras


def regression_model(n_features: int, low: float, high: float) -> keras.Model:
    x = keras.Input(shape=(n_features,), name="features")
    h = keras.layers.Dense(8, activation="gelu")(x)
    y = keras.layers.Dense(1)(h)
    bounded = np.clip(y, low, high)  # [symbolic-tensor-value]
    return keras.Model(x, bounded, name="bounded")


model = regression_model(4, -1.0, 1.0)
model.compile(optimizer="adam", loss="mse")
