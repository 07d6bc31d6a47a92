# {"expect": [], "source": "question: number of outputs through *rest"}
"""Five statistics, built by unpacking, for five dtypes, built by multiplication."""
import numpy as np
import tensorflow as tf

LEVELS = (0.25, 0.5, 0.75)


def describe(x):
    values = x.numpy()
    return (values.min(), *np.quantile(values, LEVELS), values.max())


@tf.function
def five_numbers(x):
    low, *middle, high = tf.py_function(describe, [x], [x.dtype] * (len(LEVELS) + 2))
    return tf.stack([low, *middle, high])


print(five_numbers(tf.constant([4.0, 1.0, 3.0, 2.0, 5.0])).numpy())
