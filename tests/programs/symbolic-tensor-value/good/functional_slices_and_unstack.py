# {"expect": [], "source": "time steps of a Keras input by slicing and a Lambda"}
import numpy as np
import tensorflow as tf
from tensorflow.keras import Input, Model, layers


def build_model(steps, features, units=4):
    series = Input((steps, features), name="series")
    encoder = layers.Dense(units, activation="tanh", name="shared")
    encoded = []
    for t in range(series.shape[1]):
        encoded.append(encoder(series[:, t]))
    merged = layers.Average()(encoded)
    peak = layers.Lambda(lambda s: tf.reduce_max(s, axis=1), output_shape=(features,))(series)
    joined = layers.Concatenate()([merged, peak * 2.0 - 1.0])
    if joined.shape[-1] != units + features:
        raise ValueError(joined.shape)
    return Model(series, layers.Dense(1)(joined))


model = build_model(4, 3)
print(model.predict(np.random.rand(2, 4, 3), verbose=0).shape, model.get_layer("shared").count_params())
