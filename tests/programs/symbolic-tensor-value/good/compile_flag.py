# {"expect": [], "source": "correct: switches of mode behind branches and elsewhere"}
import os
import numpy as np
import tensorflow as tf

EAGER = os.environ.get("KERAS_EAGER", "1") not in ("0", "")


def percentile_loss(y_true, y_pred):
    err = np.abs(y_true.numpy() - y_pred.numpy())
    cut = float(np.percentile(err, 90))
    return tf.reduce_mean(tf.minimum(tf.abs(y_true - y_pred), cut))


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.d = tf.keras.layers.Dense(1)

    def call(self, x):
        return self.d(x)


def aug(x, y):
    noise = tf.random.normal(tf.shape(x))
    return x + noise, y


net = Net()
net.compile("sgd", percentile_loss, run_eagerly=EAGER)
ds = tf.data.Dataset.from_tensor_slices((np.ones((4, 2), "float32"), np.ones((4, 1), "float32"))).batch(2).map(aug)
hist = net.fit(ds, verbose=0)
print("loss" in hist.history)
