# {"expect": [], "source": "shapes of eager tensors as sizes of NumPy arrays"}
import numpy as np
import tensorflow as tf


def corrupt(batch):
    n = tf.shape(batch)[0]
    rng = np.random.RandomState(0)
    mask = rng.rand(n, 3) > 0.2
    noise = np.random.normal(size=(n, 3))
    order = np.random.permutation(int(n))
    full = np.full((n, 1), 2.0)
    return tf.gather(batch * mask + noise, order) * full


print(corrupt(tf.ones((2, 3))).dtype)


def hidden(batch):
    n = batch.shape[0]
    return np.concatenate([batch, np.zeros((n, 1), np.float32)], axis=1)


@tf.function
def widen(batch):
    return tf.numpy_function(hidden, [batch], tf.float32)


print(widen(tf.ones((2, 3))).shape)
