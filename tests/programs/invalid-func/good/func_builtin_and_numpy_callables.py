# {"expect": [], "source": "question: builtins, classes and ufuncs as func"}
import math
import zlib

import numpy as np
import tensorflow as tf

CALLS = [
    (math.lgamma, 4.5, tf.float32),
    (abs, -3, tf.int32),
    (float, "2.5", tf.float32),
    (int, "12", tf.int32),
    (np.float32, 1, tf.float32),
    (bool, 1.5, tf.bool),
]


@tf.function
def run():
    results = [tf.py_function(f, [tf.constant(v)], d) for f, v, d in CALLS]
    results.append(tf.numpy_function(np.logaddexp, [1.0, 2.0], tf.float32))
    results.append(tf.numpy_function(zlib.crc32, ["abc"], tf.int64))
    results.append(tf.numpy_function(len, ["four"], tf.int64))
    return results


print([t.numpy().item() for t in run()])
