# {"expect": [], "source": "Keras loss closure with a float constant made from an int"}
import numpy as np
import tensorflow as tf


def make_huber(delta):
    limit = tf.constant(delta, dtype=tf.float32)

    def huber(y_true, y_pred):
        error = tf.abs(y_pred - tf.cast(y_true, y_pred.dtype))
        small = error ** 2 / 2
        large = limit * error - 1
        return tf.reduce_mean(tf.where(error < limit, small, large))

    return huber


LOSSES = {"huber": make_huber(2), "mse": "mse"}

x = np.random.rand(6, 2).astype("float32")
y = np.random.rand(6, 1).astype("float32")
for name, loss in LOSSES.items():
    model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1)])
    model.compile("sgd", loss=loss)
    history = model.fit(x, y, epochs=1, verbose=0)
    print(name, history.history["loss"])
