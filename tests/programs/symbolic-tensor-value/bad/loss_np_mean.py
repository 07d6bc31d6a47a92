# {"expect": [{"line": 10, "category": "symbolic-value", "world": "keras", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "custom Keras loss written with np functions"}
import numpy as np
from tensorflow.keras.layers import Dense, Input
from tensorflow.keras.models import Model


def quantile_loss(q):
    def loss(y_true, y_pred):
        err = y_true - y_pred
        return np.mean(np.maximum(q * err, (q - 1) * err))  # [symbolic-tensor-value]
    return loss


inp = Input(shape=(3,))
hidden = Dense(4, activation="tanh")(inp)
out = Dense(1)(hidden)
model = Model(inputs=inp, outputs=out)
model.compile(loss=quantile_loss(0.9), optimizer="sgd")

X = np.linspace(0, 1, 30).reshape(10, 3).astype("float32")
Y = X.sum(axis=1, keepdims=True)
model.fit(X, Y, epochs=1, batch_size=5, verbose=0)
