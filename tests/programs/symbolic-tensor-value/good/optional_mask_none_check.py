# {"expect": [], "source": "is None checks on optional tensors in traced code"}
import numpy as np
import tensorflow as tf


class MaskedMean(tf.keras.layers.Layer):
    def call(self, x, mask=None):
        if mask is None:
            return tf.reduce_mean(x, axis=1)
        m = tf.cast(mask, x.dtype)
        if m.shape.rank == 2:
            m = m[..., None]
        return tf.reduce_sum(x * m, axis=1) / tf.maximum(tf.reduce_sum(m, axis=1), 1.0)


class Net(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.pool = MaskedMean()
        self.out = tf.keras.layers.Dense(1)

    def call(self, x):
        return self.out(self.pool(x))


net = Net()
net.compile("sgd", "mse")
net.fit(np.random.rand(4, 5, 3), np.zeros((4, 1)), verbose=0)
print(MaskedMean()(tf.ones([1, 2, 3]), mask=tf.constant([[True, False]])).numpy())
