# {"expect": [], "source": "Python numbers made of eager tensors for the standard library"}
import bisect
import math
import random

import tensorflow as tf


@tf.function
def traced(x):
    factor = random.uniform(0.0, 1.0) * math.sqrt(x.shape[0])
    return x * factor * bisect.bisect([1, 2, 3], x.shape[0])


print(traced(tf.ones(2)).shape)
