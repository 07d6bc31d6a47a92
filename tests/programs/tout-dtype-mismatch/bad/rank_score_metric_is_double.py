# {"expect": [{"line": 19, "category": "tout-dtype", "world": "keras", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "sklearn-like roc_auc_score wrapped as keras metric, many gists of the kind \"tf.py_func(roc_auc_score, (y_true, y_pred), tf.double)\" with another Tout"}
import numpy as np
import tensorflow as tf
from tensorflow import keras


def roc_auc_score(y_true, y_score):
    """Mann-Whitney form of the area under the curve"""
    pos = y_score[y_true > 0.5]
    neg = y_score[y_true <= 0.5]
    if len(pos) == 0 or len(neg) == 0:
        return np.float64(0.5)
    wins = (pos[:, None] > neg[None, :]).mean()
    ties = (pos[:, None] == neg[None, :]).mean()
    return np.float64(wins + 0.5 * ties)


def auroc(y_true, y_pred):
    score = tf.numpy_function(roc_auc_score, (y_true, y_pred), tf.float32)  # [tout-dtype-mismatch]
    return tf.reshape(score, ())


rng = np.random.default_rng(11)
X = rng.normal(size=(64, 4)).astype("float32")
Y = (X[:, :1] > 0).astype("float32")

model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy", auroc])
r = model.fit(X, Y, epochs=1, batch_size=32, verbose=0)
print(r.history["auroc"])
