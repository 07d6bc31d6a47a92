# {"expect": [], "source": "Keras loss made of TensorFlow operations, NumPy for constants only"}
import numpy as np
import tensorflow as tf


def focal(gamma, classes=2):
    eps = np.finfo(np.float32).eps
    scale = 1.0 / np.log(classes)

    def loss(y_true, y_pred):
        p = tf.where(y_true > 0.5, y_pred, 1.0 - y_pred)
        return tf.reduce_mean(-((1.0 - p) ** gamma) * tf.math.log(p + eps)) * scale

    return loss


model = tf.keras.Sequential([
    tf.keras.Input((3,)), tf.keras.layers.Dense(1, activation="sigmoid")])
model.compile("sgd", loss=focal(2.0))
x = np.random.rand(8, 3).astype("float32")
y = np.random.randint(0, 2, (8, 1)).astype("float32")
model.fit(x, y, epochs=1, verbose=0)
