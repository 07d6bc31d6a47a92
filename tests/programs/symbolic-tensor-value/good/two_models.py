# {"expect": [], "source": "correct: who calls what Keras is given"}
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers, models


def entropy_debug(y_true, y_pred):
    """Used by the eager model only."""
    p = np.clip(y_pred.numpy(), 1e-6, 1)
    print("min p", p.min())
    return tf.reduce_mean(tf.keras.losses.binary_crossentropy(y_true, y_pred))


def entropy(y_true, y_pred):
    p = tf.clip_by_value(y_pred, 1e-6, 1.0)
    return tf.reduce_mean(-y_true * tf.math.log(p))


def make(name):
    return models.Sequential([layers.Input((2,)), layers.Dense(1, activation="sigmoid")], name=name)


debug_model = make("debug")
debug_model.compile("sgd", loss=entropy_debug, run_eagerly=True)
prod_model = make("prod")
prod_model.compile("sgd", loss=entropy, run_eagerly=False)

x, y = np.random.rand(4, 2), np.ones((4, 1), "float32")
debug_model.fit(x, y, verbose=0)
prod_model.fit(x, y, verbose=0)
print("done", debug_model.run_eagerly, prod_model.run_eagerly)
