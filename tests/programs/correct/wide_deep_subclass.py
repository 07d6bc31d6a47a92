# {"expect": [], "source": "subclassed wide and deep model fed with dicts, saved and loaded"}
import os
import tempfile

import numpy as np
import tensorflow as tf


@tf.keras.utils.register_keras_serializable("held")
class WideDeep(tf.keras.Model):
    def __init__(self, units=8, activation="relu", **kwargs):
        super().__init__(**kwargs)
        self.units, self.act = units, activation
        self.hidden = tf.keras.layers.Dense(units, activation=activation)
        self.main = tf.keras.layers.Dense(1)
        self.aux = tf.keras.layers.Dense(1)

    def call(self, inputs, training=None):
        wide, deep = inputs["wide"], inputs["deep"]
        h = self.hidden(deep)
        if training:
            h = tf.nn.dropout(h, 0.1)
        return {"main": self.main(tf.concat([wide, h], -1)), "aux": self.aux(h)}

    def get_config(self):
        return {**super().get_config(), "units": self.units, "activation": self.act}


x = {"wide": np.random.rand(6, 2).astype("float32"), "deep": np.random.rand(6, 3).astype("float32")}
y = {"main": np.ones((6, 1)), "aux": np.zeros((6, 1))}
model = WideDeep(4)
model.compile("adam", {"main": "mse", "aux": "mae"})
model.fit(x, y, verbose=0)
before = model.predict(x, verbose=0)["main"]
path = os.path.join(tempfile.mkdtemp(), "wd.keras")
model.save(path)
after = tf.keras.models.load_model(path).predict(x, verbose=0)["main"]
print(np.allclose(before, after, atol=1e-5))
