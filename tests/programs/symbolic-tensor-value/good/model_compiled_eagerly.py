# {"expect": [], "source": "compile(run_eagerly=True) as recommended in https://github.com/tensorflow/tensorflow/issues/28181"}
import numpy as np
import tensorflow as tf


class LoggingIdentityLayer(tf.keras.layers.Layer):
    """prints what passes through once training has begun"""

    def __init__(self, **kw):
        super().__init__(**kw)
        self.seen = []

    def call(self, inputs):
        return tf.identity(inputs)


def tracked_mse(y_true, y_pred):
    gap = (y_true - y_pred).numpy()
    tracked_mse.history.append(float(np.abs(gap).mean()))
    return tf.reduce_mean(tf.square(y_true - y_pred), axis=-1)


tracked_mse.history = []
inp = tf.keras.Input(shape=(1,))
out = LoggingIdentityLayer()(tf.keras.layers.Dense(1)(inp))
model = tf.keras.Model(inp, out)
model.compile(loss=tracked_mse, optimizer="sgd", run_eagerly=True)
x = np.random.random(size=(16, 1))
model.fit(x, x, batch_size=8, epochs=1, verbose=0)
print(len(tracked_mse.history), "batches")
