# {"expect": [{"line": 8, "category": "symbolic-value", "world": "keras", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "run_eagerly=True does not free the layers of a Sequential model"}
import numpy as np
import tensorflow as tf


class PrintStats(tf.keras.layers.Layer):
    def call(self, inputs):
        print("activation mean", inputs.numpy().mean())  # [symbolic-tensor-value]
        return inputs


model = tf.keras.Sequential(
    [tf.keras.layers.Input((3,)), tf.keras.layers.Dense(4), PrintStats(), tf.keras.layers.Dense(1)]
)
model.compile("sgd", "mse", run_eagerly=True)
model.fit(np.ones((4, 3)), np.ones((4, 1)), verbose=0)
