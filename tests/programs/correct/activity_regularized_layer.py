# {"expect": [], "source": "add_loss with ops and a kernel regularizer function"}
import numpy as np
import tensorflow as tf


def orthogonal(weight=0.01):
    def penalty(kernel):
        gram = tf.matmul(kernel, kernel, transpose_a=True)
        return weight * tf.reduce_sum(tf.square(gram - tf.eye(gram.shape[0])))

    return penalty


class Sparse(tf.keras.layers.Layer):
    def __init__(self, target=0.1):
        super().__init__()
        self.target = target

    def call(self, x):
        rate = tf.reduce_mean(tf.nn.sigmoid(x))
        kl = self.target * tf.math.log(self.target / rate)
        kl += (1 - self.target) * tf.math.log((1 - self.target) / (1 - rate))
        self.add_loss(kl)
        return x


model = tf.keras.Sequential(
    [tf.keras.Input((3,)), tf.keras.layers.Dense(4, kernel_regularizer=orthogonal()), Sparse(), tf.keras.layers.Dense(1)]
)
model.compile("sgd", "mse")
model.fit(np.random.rand(8, 3), np.zeros(8), verbose=0)
model(np.ones((1, 3), "float32"))
print(len(model.losses), all(np.isfinite(float(l)) for l in model.losses))
