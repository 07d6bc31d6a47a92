# {"expect": [], "source": "correct: who calls what Keras is given"}
"""Own training loop, no tf.function: losses may look at values."""
import numpy as np
import tensorflow as tf
from tensorflow import keras


class FocalDict(keras.losses.Loss):
    """y_true is a dict here; only our own loop calls it."""

    def call(self, y_true, y_pred):
        cls = y_true["cls"].numpy()
        positive = int((cls == 1).sum())
        p = tf.sigmoid(y_pred)
        bce = -(cls * tf.math.log(p) + (1 - cls) * tf.math.log(1 - p))
        if positive > 0:
            bce = bce / positive
        return tf.reduce_sum(bce)


def weighted(y_true, y_pred):
    w = np.where(y_true.numpy() > 0.5, 2.0, 1.0).astype("float32")
    return tf.reduce_mean(w * tf.square(y_true - y_pred))


net = keras.Sequential([keras.Input((3,)), keras.layers.Dense(1)])
opt = keras.optimizers.SGD(0.1)
loss_fn = FocalDict()


def train_one(x, y):
    with tf.GradientTape() as tape:
        out = net(x, training=True)
        loss = loss_fn.call({"cls": y}, out) + weighted(y, out)
    grads = tape.gradient(loss, net.trainable_variables)
    opt.apply_gradients(zip(grads, net.trainable_variables))
    return float(loss)


for epoch in range(2):
    print(epoch, train_one(tf.ones((4, 3)), tf.constant([[1.0], [0.0], [1.0], [0.0]])))




