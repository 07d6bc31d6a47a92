# {"expect": [{"line": 10, "category": "symbolic-value", "world": "keras", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "np.mean over a symbolic tensor in a Keras loss"}
import numpy as np
import tensorflow as tf


def focal(gamma):
    def loss(y_true, y_pred):
        p = tf.where(y_true > 0.5, y_pred, 1.0 - y_pred)
        weight = (1.0 - p) ** gamma
        return np.mean(-weight * np.log(p))  # [symbolic-tensor-value]

    return loss


model = tf.keras.Sequential([
    tf.keras.Input((3,)), tf.keras.layers.Dense(1, activation="sigmoid")])
model.compile("sgd", loss=focal(2.0))
x = np.random.rand(8, 3).astype("float32")
y = np.random.randint(0, 2, (8, 1)).astype("float32")
model.fit(x, y, epochs=1, verbose=0)
