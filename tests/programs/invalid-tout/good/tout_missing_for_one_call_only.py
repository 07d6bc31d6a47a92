# {"expect": [], "source": "question: Tout given through functools.partial"}
import functools

import numpy as np
import tensorflow as tf

as_float = functools.partial(tf.numpy_function, Tout=tf.float32)
as_pair = functools.partial(tf.py_function, Tout=[tf.float32, tf.int64])


@tf.function
def run(x):
    y = as_float(np.tanh, [x])
    z, i = as_pair(inp=[x], func=lambda t: (tf.reduce_max(t), tf.argmax(t)))
    return y, z, i


for v in run(tf.constant([0.0, 2.0, 1.0])):
    print(v.numpy())
