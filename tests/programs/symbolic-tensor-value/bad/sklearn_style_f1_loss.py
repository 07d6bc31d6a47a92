# {"expect": [{"line": 7, "category": "symbolic-value", "world": "keras", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "keras issue 16998: f1 computed with numpy as a metric", "also": [8]}
import numpy as np
import tensorflow as tf


def f1_score(y_true, y_pred):
    y_true = np.asarray(y_true).ravel()  # [symbolic-tensor-value]
    y_pred = np.asarray(y_pred).ravel() > 0.5
    tp = np.sum(y_true * y_pred)
    return 2 * tp / (y_true.sum() + y_pred.sum())


def custom_f1(y_true, y_pred):
    return f1_score(y_true=y_true, y_pred=y_pred)


model = tf.keras.Sequential([tf.keras.layers.Dense(1, activation="sigmoid")])
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=[custom_f1])
x = np.random.rand(32, 5).astype(np.float32)
y = np.random.randint(0, 2, (32, 1)).astype(np.float32)
model.fit(x, y, batch_size=8, epochs=1, verbose=0)
