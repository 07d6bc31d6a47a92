# {"expect": [{"line": 21, "category": "tout-dtype", "world": "keras", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "keras question: sklearn-like score as metric through numpy_function"}
import numpy as np
import tensorflow as tf
from tensorflow import keras


def f1_score(y_true, y_pred):
    tp = np.sum(y_true * y_pred)
    precision = tp / max(np.sum(y_pred), 1)
    recall = tp / max(np.sum(y_true), 1)
    if precision + recall == 0:
        return np.float64(0.0)
    return np.float64(2 * precision * recall / (precision + recall))


def np_f1(y_true, y_pred):
    return f1_score(y_true.ravel(), (y_pred.ravel() > 0.5).astype(np.float32))


def f1(y_true, y_pred):
    score = tf.numpy_function(np_f1, [y_true, y_pred], Tout=tf.float32)  # [tout-dtype-mismatch]
    return tf.ensure_shape(score, [])


model = keras.Sequential([keras.layers.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile(optimizer="sgd", loss="binary_crossentropy", metrics=[f1])
x = np.random.rand(16, 4).astype("float32")
y = np.random.randint(0, 2, (16, 1)).astype("float32")
model.fit(x, y, epochs=1, batch_size=8, verbose=0)
