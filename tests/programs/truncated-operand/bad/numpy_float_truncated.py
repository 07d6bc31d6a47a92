# {"expect": [{"line": 9, "category": "operand-dtype", "world": "py_function", "error": "", "text": "gain applied 4"}], "source": "np.float64 factor on an int tensor is truncated silently"}
import numpy as np
import tensorflow as tf

GAIN = np.float64(2.5)


def amplify(x):
    return x * GAIN  # [truncated-operand]


out = tf.py_function(amplify, [tf.constant(2)], tf.int32)
print("gain applied", out.numpy())
