# {"expect": [{"line": 14, "category": "bad-inp", "world": "dataset", "error": "TypeError", "text": "that are invalid"}], "source": "question: np.random.Generator as input"}
import numpy as np
import tensorflow as tf

generator = np.random.default_rng(123)


def add_noise(x, rng, scale=0.1):
    noise = rng.standard_normal(x.shape, dtype=np.float32)
    return x + np.float32(scale) * noise


def noisy(x, y):
    x = tf.numpy_function(add_noise, [x, generator], tf.float32)  # [invalid-inp]
    return x, y


ds = tf.data.Dataset.from_tensor_slices((np.zeros((3, 2), "f4"), [0, 1, 2])).map(noisy)
print([y.numpy() for _, y in ds])
