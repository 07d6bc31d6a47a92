# {"expect": [], "source": "random numbers of every kind beside float32 images"}
import random

import numpy as np
import tensorflow as tf

RNG = np.random.default_rng(0)


def brightness(x):
    return np.clip(x + np.random.uniform(-0.2, 0.2), 0.0, 1.0)


def contrast(x):
    factor = random.uniform(0.8, 1.2)
    return (x - x.mean()) * factor + x.mean()


def gaussian(x):
    noise = RNG.normal(0, 0.01, size=x.shape)
    return (x + noise).astype(np.float32)


def standard(x):
    return x + 0.1 * RNG.standard_normal(x.shape, dtype=np.float32)


def cutout(x):
    x = x.copy()
    i, j = np.random.randint(0, 4, size=2)
    x[i:i + 2, j:j + 2] = np.random.rand(2, 2)
    return x


def flip(x):
    k = np.random.randint(4)
    return np.ascontiguousarray(np.rot90(x[:, ::-1] if random.random() < 0.5 else x, k))


def dropout(x):
    keep = np.random.rand(*x.shape) > 0.1
    return x * keep


ds = tf.data.Dataset.from_tensors(np.random.rand(6, 6).astype(np.float32))
for fn in (brightness, contrast, gaussian, standard, cutout, flip, dropout):
    out = next(iter(ds.map(lambda x: tf.numpy_function(fn, [x], tf.float32))))
    print(fn.__name__, out.shape)
