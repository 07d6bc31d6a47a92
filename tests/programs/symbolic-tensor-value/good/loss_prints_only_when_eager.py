# {"expect": [], "source": "custom loss with a guarded .numpy(), answer to https://github.com/tensorflow/tensorflow/issues/40508"}
import numpy as np
import tensorflow as tf
from tensorflow import keras


def loss(y_true, y_pred):
    err = y_true - y_pred
    if tf.executing_eagerly():
        print("largest residual", np.max(err.numpy()))
    return tf.reduce_mean(tf.square(err))


x = np.linspace(0, 1, 24, dtype="float32").reshape(8, 3)
y = x.sum(axis=1, keepdims=True)
model = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
model.compile(optimizer="sgd", loss=loss)
model.fit(x, y, epochs=1, verbose=0)
print("direct", float(loss(tf.constant([[1.0]]), tf.constant([[0.5]]))))
