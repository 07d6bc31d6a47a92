# {"expect": [{"line": 7, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "has no attribute 'reshape'"}], "source": "array methods on y_pred in a py_function metric"}
import numpy as np
import tensorflow as tf


def auc_like(y_true, y_pred):
    order = np.argsort(-y_pred.reshape(-1))  # [missing-numpy-call]
    ranked = y_true.numpy().ravel()[order]
    hits = np.cumsum(ranked)
    return np.float32(hits.sum() / (len(hits) * max(hits[-1], 1)))


def ranking_quality(y_true, y_pred):
    m = tf.py_function(auc_like, (y_true, y_pred), tf.float32)
    m.set_shape(())
    return m


model = tf.keras.Sequential([tf.keras.layers.Input((4,)), tf.keras.layers.Dense(1, "sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=[ranking_quality])
model.fit(np.random.rand(20, 4), np.random.randint(0, 2, (20, 1)), verbose=0)
