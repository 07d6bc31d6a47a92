# {"expect": [], "source": "Python values as tf.function arguments stay Python values"}
import math

import numpy as np
import tensorflow as tf


@tf.function
def make_filter(sigma, truncate=3.0):
    radius = int(math.ceil(sigma * truncate))
    x = np.arange(-radius, radius + 1)
    kernel = np.exp(-0.5 * (x / sigma) ** 2)
    return tf.constant(kernel / kernel.sum(), tf.float32)


@tf.function
def blur(signal, sigma, modes):
    kernel = make_filter(sigma)
    for mode in modes:
        if mode == "reflect":
            signal = tf.concat([signal[::-1], signal, signal[::-1]], 0)
    out = tf.nn.conv1d(signal[None, :, None], kernel[:, None, None], 1, "SAME")
    return out[0, :, 0]


print(blur(tf.random.normal([32]), 1.5, ("reflect",)).shape)
print(blur(tf.random.normal([32]), 2, ()).shape)
