# {"expect": [{"line": 13, "category": "bad-func", "world": "function", "error": "TypeError", "text": "got an unexpected keyword argument", "or": [6]}], "source": "question: keyword call of a decorated function"}
import numpy as np
import tensorflow as tf


@tf.numpy_function(Tout=tf.float32)
def scale(x, factor):
    return np.multiply(x, factor)


@tf.function
def forward(x):
    return scale(x, factor=tf.constant(2.0))  # [invalid-wrapper-call]


print(forward(tf.constant([1.0, 2.0])))
