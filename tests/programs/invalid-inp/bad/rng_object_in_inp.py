# {"expect": [{"line": 13, "category": "bad-inp", "world": "dataset", "error": "TypeError", "text": "Generator"}], "source": "random generator handed over as an input"}
import numpy as np
import tensorflow as tf

rng = np.random.default_rng(0)


def noisy(x, generator):
    return (x + generator.normal(size=x.shape)).astype(np.float32)


def add_noise(x):
    return tf.numpy_function(noisy, [x, rng], tf.float32)  # [invalid-inp]


for x in tf.data.Dataset.from_tensor_slices(tf.zeros((2, 3))).map(add_noise):
    print(x)
