# {"expect": [{"line": 18, "category": "lossy-cast", "world": "eager", "error": "", "text": "probability 0", "or": [24]}], "source": "question: decorator form with wrong Tout"}
import functools

import numpy as np
import tensorflow as tf


def logged(func):
    @functools.wraps(func)
    def wrapper(*args):
        wrapper.calls += 1
        return func(*args)

    wrapper.calls = 0
    return wrapper


@tf.py_function(Tout=tf.int32)  # [lossy-cast]
@logged
def sigmoid(logit):
    return np.float32(1.0 / (1.0 + np.exp(-logit.numpy())))


p = sigmoid(tf.constant(0.3))
print("probability", int(p))
