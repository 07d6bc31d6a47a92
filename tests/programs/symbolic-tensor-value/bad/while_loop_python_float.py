# {"expect": [{"line": 11, "category": "symbolic-value", "world": "function", "error": "TypeError", "text": "must be real number, not SymbolicTensor"}], "source": "root finding with math functions in a tf.function"}
import math

import tensorflow as tf


@tf.function
def newton(x0, steps=3):
    x = x0
    for _ in range(steps):
        fx = math.exp(x) - 2.0  # [symbolic-tensor-value]
        x = x - fx / tf.exp(x)
    return x


print(newton(tf.constant(1.0)))
