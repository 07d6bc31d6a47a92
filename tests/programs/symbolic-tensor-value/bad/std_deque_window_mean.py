# {"expect": [{"line": 13, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic"}], "source": "a moving window of traced rewards in a deque"}
from collections import deque

import numpy as np
import tensorflow as tf

window = deque(maxlen=5)


@tf.function
def track(reward):
    window.append(tf.reduce_mean(reward))
    return np.mean(window)  # [symbolic-tensor-value]


print(track(tf.ones(3)))
