# {"expect": [], "source": "GitHub issue 38038, answered: run_eagerly=True"}
import numpy as np
import tensorflow as tf

errors = []


def loss(y_true, y_pred):
    err = y_true - y_pred
    errors.append(float(np.abs(err.numpy()).max()))
    return tf.reduce_mean(tf.square(err))


def spread(y_true, y_pred):
    values = y_pred.numpy()
    return np.ptp(values).astype("float32")


def build():
    inputs = tf.keras.Input((3,))
    model = tf.keras.Model(inputs, tf.keras.layers.Dense(1)(inputs))
    model.compile("sgd", loss=loss, metrics=[spread], run_eagerly=True)
    return model


x = np.random.rand(8, 3).astype("float32")
y = np.random.rand(8, 1).astype("float32")
build().fit(x, y, epochs=1, batch_size=4, verbose=0)
assert len(errors) == 2
