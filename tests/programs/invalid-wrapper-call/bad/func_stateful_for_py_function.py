# {"expect": [{"line": 11, "category": "bad-func", "world": "function", "error": "TypeError", "text": "Got an unexpected keyword argument 'stateful'"}], "source": "question: stateful=False from py_func carried over to py_function"}
import math

import tensorflow as tf

OPTIONS = {"Tout": tf.float32, "stateful": False}


@tf.function
def log_gamma(x):
    return tf.py_function(lambda v: math.lgamma(v), [x], **OPTIONS)  # [invalid-wrapper-call]


print(log_gamma(tf.constant(4.5)))
