# {"expect": [{"line": 20, "category": "symbolic-value", "world": "keras", "error": "AttributeError", "text": "object has no attribute 'numpy'"}], "also": [22], "source": "custom metric computed with numpy helpers during fit; https://github.com/tensorflow/tensorflow/issues/38038"}
import numpy as np
import tensorflow as tf
from tensorflow import keras


def gini(actual, pred):
    order = np.argsort(-pred)
    hits = np.cumsum(actual[order]) / max(actual.sum(), 1.0)
    return hits.sum() - (len(actual) + 1) / 2.0


class GiniMetrics:
    """keeps the functions that are handed to compile()"""

    def __init__(self, scale=1.0):
        self.scale = scale

    def normalized(self, y_true, y_pred):
        truth = tf.reshape(y_true, [-1]).numpy()  # [symbolic-tensor-value]
        guess = tf.reshape(y_pred, [-1])
        value = gini(truth, np.asarray(guess)) / gini(truth, truth)
        return tf.constant(value * self.scale, tf.float32)


def build(metric):
    inputs = keras.Input(shape=(5,))
    hidden = keras.layers.Dense(8, activation="tanh")(inputs)
    outputs = keras.layers.Dense(1, activation="sigmoid")(hidden)
    net = keras.Model(inputs, outputs)
    net.compile("adam", "binary_crossentropy", metrics=[metric])
    return net


features = np.random.RandomState(0).rand(32, 5).astype("float32")
target = (features.sum(axis=1, keepdims=True) > 2.5).astype("float32")
net = build(GiniMetrics().normalized)
net.fit(features, target, epochs=1, verbose=0)
print(net.evaluate(features, target, verbose=0))
