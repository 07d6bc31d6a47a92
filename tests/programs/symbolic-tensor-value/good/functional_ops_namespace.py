# {"expect": [], "source": "keras.ops on layer outputs in the functional API"}
import numpy as np
import tensorflow as tf
from tensorflow import keras

L = keras.layers


class ModelFactory:
    def __init__(self, width, height, channels=1):
        self.shape = (height, width, channels)

    def _backbone(self, x):
        for filters in (4, 8):
            x = L.Conv2D(filters, 3, padding="same", activation="relu")(x)
            x = L.MaxPooling2D()(x)
        return x

    def build(self):
        image = L.Input(self.shape)
        maps = self._backbone(image)
        pooled = keras.ops.mean(maps, axis=(1, 2))
        spread = keras.ops.sqrt(keras.ops.mean((maps - keras.ops.mean(maps)) ** 2, axis=(1, 2)))
        merged = L.Concatenate()([pooled, spread * 0.5 + 1.0])
        return keras.Model(image, L.Dense(2)(merged))


model = ModelFactory(8, 8).build()
print(np.asarray(model(np.ones((1, 8, 8, 1), "float32"))).shape)
