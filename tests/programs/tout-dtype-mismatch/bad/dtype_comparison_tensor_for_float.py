# {"expect": [{"line": 11, "category": "tout-dtype", "world": "keras", "error": "InvalidArgumentError", "text": "requested dtype float32 for Tensor with dtype bool"}], "source": "question: accuracy as mean of a bool tensor"}
import numpy as np
import tensorflow as tf


def exact_match(y_true, y_pred):
    return tf.reduce_all(tf.round(y_pred) == y_true, axis=-1)


def match_metric(y_true, y_pred):
    score = tf.py_function(func=exact_match, inp=[y_true, y_pred], Tout=tf.float32)  # [tout-dtype-mismatch]
    return tf.ensure_shape(score, [None])


model = tf.keras.Sequential([tf.keras.layers.Input((2,)), tf.keras.layers.Dense(2)])
model.compile("sgd", "mse", metrics=[match_metric])
x = np.ones((4, 2), np.float32)
print(model.evaluate(x, x, verbose=0, return_dict=True))
