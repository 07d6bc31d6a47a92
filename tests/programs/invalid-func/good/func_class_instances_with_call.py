# {"expect": [], "source": "question: callable objects, classes as func, recursion"}
import numpy as np
import tensorflow as tf


class Polynomial:
    def __init__(self, *coefficients):
        self.coefficients = coefficients

    def __call__(self, x, *more):
        return np.polyval(self.coefficients, x).astype(np.float32) + sum(more)


class Derived(Polynomial):
    def __call__(self, x):
        return super().__call__(x, np.float32(1))


def factorial(n):
    return 1 if n <= 1 else n * factorial(n - 1)


@tf.function
def run(x):
    return (
        tf.numpy_function(Polynomial(1, 0), [x], tf.float32),
        tf.numpy_function(Polynomial(1, 0), [x, x], tf.float32),
        tf.numpy_function(Derived(2, 1), (x,), tf.float32),
        tf.py_function(factorial, [tf.constant(5)], tf.int32),
    )


print([v.numpy().tolist() for v in run(tf.constant([1.0, 2.0]))])
