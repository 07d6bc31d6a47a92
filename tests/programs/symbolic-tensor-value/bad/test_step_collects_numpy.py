# {"expect": [{"line": 15, "category": "symbolic-value", "world": "keras", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "test_step that keeps the predictions for a report"}
import numpy as np
import tensorflow as tf
from tensorflow import keras


class Reporting(keras.Model):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.collected = []

    def test_step(self, data):
        x, y = data
        y_pred = self(x, training=False)
        self.collected.append((y.numpy(), y_pred.numpy()))  # [symbolic-tensor-value]
        return {"mae": tf.reduce_mean(tf.abs(tf.cast(y, y_pred.dtype) - y_pred))}


inputs = keras.Input((2,))
model = Reporting(inputs, keras.layers.Dense(1)(inputs))
model.compile("sgd", "mse")
x, y = np.random.rand(10, 2), np.random.rand(10, 1)
model.fit(x, y, verbose=0)
print(model.evaluate(x, y, verbose=0), len(model.collected))
