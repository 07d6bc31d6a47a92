# {"expect": [{"line": 8, "category": "bad-tout", "world": "function", "error": "TypeError", "text": "to a TensorFlow DType"}], "source": "question: Tout=tf.Tensor as in type hints"}
from typing import Callable

import tensorflow as tf


def in_python(func: Callable, *inputs: tf.Tensor, kind=tf.Tensor) -> tf.Tensor:
    return tf.py_function(func, list(inputs), kind)  # [invalid-tout]


@tf.function
def scaled(x: tf.Tensor) -> tf.Tensor:
    return in_python(lambda t: t * 2.0, x)


print(scaled(tf.constant([1.0])))
