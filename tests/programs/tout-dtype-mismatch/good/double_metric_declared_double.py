# {"expect": [], "source": "auc wrapped with Tout tf.double, as in many gists: tf.py_func(roc_auc_score, (y_true, y_pred), tf.double)"}
import numpy as np
import tensorflow as tf
from tensorflow import keras


def roc_auc_score(y_true, y_score):
    pos = y_score[y_true > 0.5]
    neg = y_score[y_true <= 0.5]
    if not len(pos) or not len(neg):
        raise ValueError("only one class present")
    return (pos[:, None] > neg[None]).mean() + 0.5 * (pos[:, None] == neg[None]).mean()


def auc(y_true, y_pred):
    def fallback_auc(y_true, y_pred):
        try:
            return roc_auc_score(y_true, y_pred)
        except ValueError:
            return 0.5

    return tf.numpy_function(fallback_auc, (y_true, y_pred), tf.double)


rng = np.random.default_rng(11)
X = rng.normal(size=(64, 4)).astype("float32")
Y = (X[:, :1] > 0).astype("float32")
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=[lambda t, p: tf.reshape(auc(t, p), ())])
model.fit(X, Y, epochs=1, verbose=0)
print(len(model.evaluate(X, Y, verbose=0)))
