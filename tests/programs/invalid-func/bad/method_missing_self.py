# {"expect": [{"line": 15, "category": "bad-func", "world": "dataset", "error": "TypeError", "text": "missing 1 required positional argument"}], "source": "unbound method given instead of a bound one"}
import numpy as np
import tensorflow as tf


class Noise:
    def __init__(self, sigma=0.1):
        self.sigma = sigma

    def apply(self, x):
        return (x + np.random.normal(0, self.sigma, x.shape)).astype(np.float32)


def noisy(x):
    return tf.numpy_function(Noise.apply, [x], tf.float32)  # [invalid-func]


for v in tf.data.Dataset.from_tensor_slices(np.zeros((2, 3), np.float32)).map(noisy):
    print(v.numpy())
