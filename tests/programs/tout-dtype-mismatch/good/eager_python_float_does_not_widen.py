# {"expect": [], "source": "question: NumPy 2 keeps float32 with Python scalars"}
import math

import numpy as np
import tensorflow as tf

GAIN = 2.5


def amplify(x, offset=0.1):
    y = x * GAIN + offset
    y = y * math.pi / np.pi
    y /= len(x)
    y = np.where(y > 1, y, 0.0)
    y = np.clip(y, 0, 100)
    return y**2 - math.sqrt(2)


@tf.function
def run(x):
    y = tf.numpy_function(amplify, [x], tf.float32)
    return y * tf.ones(3)


print(run(tf.constant([1.0, 2.0, 3.0])).numpy().round(2))
