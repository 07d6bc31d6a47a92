# {"expect": [], "source": "Python operators and NumPy functions on EagerTensors in py_function"}
import math

import numpy as np
import tensorflow as tf


def body(x, n):
    if x[0] > 0:
        x = x + 1
    total = 0.0
    for v in x:
        total += float(v)
    k = int(n)
    values = [float(v) ** k for v in x]
    root = math.sqrt(max(x[0], 1.0))
    y = np.square(x) * root + np.float32(total)
    for i in range(n):
        y = y + i
    table = {0: "a", 2: "b"}
    assert table[k] == "b" and len(x) == 3
    return y.astype(np.float32) + np.float32(sum(values))


@tf.function
def run(x):
    return tf.py_function(body, [x, 2], tf.float32)


print(run(tf.constant([1.0, 2.0, 3.0])).numpy())
