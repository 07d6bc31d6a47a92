# {"expect": [], "source": "test_step with tensors, report from predict"}
import numpy as np
import tensorflow as tf
from tensorflow import keras


class Reporting(keras.Model):
    def test_step(self, data):
        x, y = data
        y_pred = self(x, training=False)
        self.mae.update_state(y, y_pred)
        return {"mae": self.mae.result(), "worst": tf.reduce_max(tf.abs(tf.cast(y, y_pred.dtype) - y_pred))}

    def predict_step(self, data):
        x = data[0] if isinstance(data, tuple) else data
        return tf.round(self(x, training=False) * 100) / 100


inputs = keras.Input((2,))
model = Reporting(inputs, keras.layers.Dense(1)(inputs))
model.mae = keras.metrics.MeanAbsoluteError()
model.compile("sgd", "mse")
x, y = np.random.rand(10, 2), np.random.rand(10, 1)
model.fit(x, y, verbose=0)
report = model.evaluate(x, y, verbose=0, return_dict=True)
pred = model.predict(x, verbose=0)
rows = [f"{t:.2f} {p:.2f}" for t, p in zip(y[:, 0], pred[:, 0])]
print(report, len(rows), np.median(np.abs(pred - y)))
