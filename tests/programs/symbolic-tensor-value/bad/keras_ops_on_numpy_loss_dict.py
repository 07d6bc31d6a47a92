# {"expect": [{"line": 9, "category": "symbolic-value", "world": "keras", "error": "AttributeError", "text": "has no attribute 'tolist'"}], "source": "per class loss weights looked up from label values"}
import numpy as np
import tensorflow as tf

WEIGHTS = {0: 1.0, 1: 3.0}


def weighted_bce(y_true, y_pred):
    w = np.array([WEIGHTS[int(v)] for v in y_true.tolist()])  # [symbolic-tensor-value]
    bce = tf.keras.losses.binary_crossentropy(y_true, y_pred)
    return tf.reduce_mean(bce * w)


model = tf.keras.Sequential()
model.add(tf.keras.layers.Input(shape=(3,)))
model.add(tf.keras.layers.Dense(1, activation="sigmoid"))
model.compile(optimizer="adam", loss=weighted_bce)
model.fit(np.random.rand(6, 3), np.array([0, 1, 0, 1, 1, 0]).reshape(-1, 1), verbose=0)
