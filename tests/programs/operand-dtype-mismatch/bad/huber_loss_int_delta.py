# {"expect": [{"line": 12, "category": "operand-dtype", "world": "keras", "error": "TypeError", "text": "type int32"}], "source": "Keras loss closure comparing a float error with an integer tensor"}
import numpy as np
import tensorflow as tf


def make_huber(delta):
    limit = tf.constant(delta)

    def huber(y_true, y_pred):
        error = tf.abs(y_pred - tf.cast(y_true, y_pred.dtype))
        small = 0.5 * tf.square(error)
        large = limit * error  # [operand-dtype-mismatch]
        return tf.reduce_mean(tf.where(error < tf.cast(limit, error.dtype), small, large))

    return huber


LOSSES = {"huber": make_huber(2), "mse": "mse"}

x = np.random.rand(6, 2).astype("float32")
y = np.random.rand(6, 1).astype("float32")
for name in ("mse", "huber"):
    model = tf.keras.Sequential([tf.keras.Input((2,)), tf.keras.layers.Dense(1)])
    model.compile("sgd", loss=LOSSES[name])
    history = model.fit(x, y, epochs=1, verbose=0)
    print(name, history.history["loss"])
