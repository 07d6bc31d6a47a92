# {"expect": [], "source": "pair generator with labels, functional model with a Lambda distance"}
import random

import numpy as np
import tensorflow as tf
from tensorflow.keras import Input, Model, layers, ops

random.seed(0)
X = np.random.rand(12, 5).astype(np.float32)
Y = np.repeat(np.arange(3), 4)


def pairs():
    for i in range(len(X)):
        same = [j for j in range(len(X)) if Y[j] == Y[i] and j != i]
        other = [j for j in range(len(X)) if Y[j] != Y[i]]
        yield (X[i], X[random.choice(same)]), 1.0
        yield (X[i], X[random.choice(other)]), 0.0


def contrastive(margin=1.0):
    def loss(y, d):
        y = tf.cast(tf.reshape(y, (-1, 1)), d.dtype)
        return tf.reduce_mean(y * d ** 2 + (1 - y) * tf.maximum(margin - d, 0.0) ** 2)

    return loss


spec = ((tf.TensorSpec((5,)), tf.TensorSpec((5,))), tf.TensorSpec(()))
ds = tf.data.Dataset.from_generator(pairs, output_signature=spec).batch(6)
a, b = Input((5,)), Input((5,))
tower = layers.Dense(3)
dist = layers.Lambda(lambda t: ops.sqrt(ops.sum((t[0] - t[1]) ** 2, axis=1, keepdims=True) + 1e-9))(
    [tower(a), tower(b)]
)
model = Model([a, b], dist)
model.compile("adam", contrastive())
model.fit(ds, epochs=1, verbose=0)
print(model.predict([X[:2], X[2:4]], verbose=0).shape)
