# {"expect": [], "source": "question: bool tensors cast before they leave py_function"}
import numpy as np
import tensorflow as tf


def exact_match(y_true, y_pred):
    match = tf.reduce_all(tf.round(y_pred) == y_true, axis=-1)
    return tf.cast(match, tf.float32)


def hit_rate(y_true, y_pred):
    return (y_true.numpy() == y_pred.numpy().round()).mean(axis=-1)


def as_metric(func):
    def metric(y_true, y_pred):
        score = tf.py_function(func=func, inp=[y_true, y_pred], Tout=tf.float32)
        return tf.ensure_shape(score, [None])

    metric.__name__ = func.__name__
    return metric


model = tf.keras.Sequential([tf.keras.layers.Input((2,)), tf.keras.layers.Dense(2, kernel_initializer="identity")])
model.compile("sgd", "mse", metrics=[as_metric(exact_match), as_metric(hit_rate)])
x = np.ones((4, 2), np.float32)
print(model.evaluate(x, x, verbose=0, return_dict=True))
