# {"expect": [{"line": 16, "category": "symbolic-value", "world": "keras", "error": "AttributeError", "text": "has no attribute 'numpy'"}], "source": "custom metric function computed with NumPy under fit"}
import numpy as np
import tensorflow as tf
from tensorflow import keras


def f1_score_np(y_true, y_pred):
    tp = np.sum(y_true * y_pred)
    fp = np.sum((1 - y_true) * y_pred)
    fn = np.sum(y_true * (1 - y_pred))
    return 2 * tp / (2 * tp + fp + fn + 1e-7)


def f1(y_true, y_pred):
    y_hat = tf.round(y_pred)
    return f1_score_np(y_true.numpy(), y_hat.numpy())  # [symbolic-tensor-value]


model = keras.Sequential([
    keras.layers.Input(shape=(5,)),
    keras.layers.Dense(8, activation="relu"),
    keras.layers.Dense(1, activation="sigmoid"),
])
model.compile(optimizer="adam", loss="binary_crossentropy", metrics=[f1])

x = np.random.rand(32, 5)
y = np.random.randint(0, 2, size=(32, 1))
model.fit(x, y, epochs=1, verbose=0)
