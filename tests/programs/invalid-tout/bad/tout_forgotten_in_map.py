# {"expect": [{"line": 13, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "Missing required argument: 'Tout'"}], "source": "question: py_function without Tout"}
import numpy as np
import tensorflow as tf


def jitter(x, sigma):
    noise = np.random.default_rng(0).normal(scale=sigma, size=x.shape)
    return tf.cast(x.numpy() + noise, tf.float32)


def noisy(sigma):
    def apply(x, y):
        return tf.py_function(func=jitter, inp=[x, sigma]), y  # [invalid-tout]

    return apply


pairs = tf.data.Dataset.from_tensor_slices((np.ones((4, 2), "f4"), [0, 1, 0, 1]))
for x, y in pairs.map(noisy(0.1)):
    print(x.shape, int(y))
