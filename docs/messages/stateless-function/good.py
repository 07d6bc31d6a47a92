"""Draw a new number in every step."""

import numpy as np
import tensorflow as tf

generator = np.random.default_rng(0)


def draw(size):
    return generator.normal(size=int(size))


@tf.function
def step():
    return tf.numpy_function(draw, [3], tf.float64)


first, second = step(), step()
print("the second draw:", "new" if np.any(first != second) else "the same, randomness lost")
