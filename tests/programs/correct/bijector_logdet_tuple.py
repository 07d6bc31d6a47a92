# {"expect": [], "source": "invertible layers returning tuples, inverse checked by NumPy"}
from typing import Protocol

import numpy as np
import tensorflow as tf


class Bijector(Protocol):
    def forward(self, x: tf.Tensor) -> tuple[tf.Tensor, tf.Tensor]: ...


class Coupling(tf.Module):
    def __init__(self, dim, flip):
        super().__init__()
        self.half, self.flip = dim // 2, flip
        self.net = tf.Variable(tf.random.normal((self.half, 2 * self.half)) * 0.1)

    def forward(self, x):
        a, b = tf.split(x, 2, axis=-1)
        if self.flip:
            a, b = b, a
        shift, log_scale = tf.split(a @ self.net, 2, axis=-1)
        b = b * tf.exp(log_scale) + shift
        y = tf.concat([b, a] if self.flip else [a, b], -1)
        return y, tf.reduce_sum(log_scale, -1)


layers: list[Bijector] = [Coupling(4, bool(i % 2)) for i in range(3)]


@tf.function
def flow(x):
    total = tf.zeros(tf.shape(x)[0])
    for layer in layers:
        x, logdet = layer.forward(x)
        total += logdet
    return x, total


x = tf.random.normal((3, 4))
y, logdet = flow(x)
with tf.GradientTape() as tape:
    tape.watch(x)
    y = flow(x)[0]
jac = tape.batch_jacobian(y, x).numpy()
print(np.allclose(np.linalg.slogdet(jac)[1], logdet, atol=1e-3))
