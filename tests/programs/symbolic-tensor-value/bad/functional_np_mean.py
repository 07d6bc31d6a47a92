# {"expect": [{"line": 21, "category": "symbolic-value", "world": "keras", "error": "ValueError", "text": "KerasTensor"}], "source": "NumPy statistic of a layer output in the functional API"}
import numpy as np
import tensorflow as tf

L = tf.keras.layers


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
        pooled = np.mean(maps, axis=(1, 2))  # [symbolic-tensor-value]
        return tf.keras.Model(image, L.Dense(2)(pooled))


model = ModelFactory(8, 8).build()
model.summary()
