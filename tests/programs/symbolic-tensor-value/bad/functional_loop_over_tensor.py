# {"expect": [{"line": 14, "category": "symbolic-value", "world": "keras", "error": "NotImplementedError", "text": "Iterating over a symbolic KerasTensor"}], "source": "time steps of a Keras input walked with for"}
import tensorflow as tf
from tensorflow.keras import Input, Model, layers


def shared_encoder(units):
    return layers.Dense(units, activation="tanh", name="shared")


def build_model(steps, features, units=4):
    series = Input((steps, features), name="series")
    encoder = shared_encoder(units)
    encoded = []
    for step in series:  # [symbolic-tensor-value]
        encoded.append(encoder(step))
    merged = layers.Average()(encoded)
    return Model(series, layers.Dense(1)(merged))


build_model(4, 3).summary()
