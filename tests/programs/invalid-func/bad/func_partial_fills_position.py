# {"expect": [{"line": 17, "category": "bad-func", "world": "function", "error": "InvalidArgumentError", "text": "got multiple values for argument 'x'"}], "source": "question: functools.partial with keyword for the first parameter"}
import functools

import numpy as np
import tensorflow as tf


def clip_range(x, low, high):
    return np.clip(x, low, high)


unit = functools.partial(clip_range, x=np.float32(0), low=np.float32(0), high=np.float32(1))


@tf.function
def clipped(x):
    y = tf.numpy_function(unit, [x], tf.float32)  # [invalid-func]
    return tf.ensure_shape(y, [3])


print(clipped(tf.constant([-1.0, 0.5, 2.0])))
