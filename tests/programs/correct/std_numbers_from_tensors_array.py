# {"expect": [], "source": "Python numbers made of eager tensors for the standard library"}
import bisect
import math

import numpy as np
import tensorflow as tf


def arrays(x):
    return np.float32(math.sqrt(x) + math.fsum([x, x]) + bisect.bisect([0.1, 0.9], x))


print(tf.numpy_function(arrays, [tf.constant(0.5)], tf.float32))
print(math.isclose(tf.constant(0.5), 0.5), round(float(tf.constant(0.5)), 1))
