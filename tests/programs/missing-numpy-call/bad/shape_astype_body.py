# {"expect": [{"line": 6, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "has no attribute 'mean'"}], "also": [11], "source": "array methods on the EagerTensor, helper two calls away"}
import tensorflow as tf


def centre(values):
    return values - values.mean()  # [missing-numpy-call]


def standardise(values):
    c = centre(values)
    return c / (abs(c).max() + 1e-6)


def work(values):
    return standardise(values)


@tf.function
def run(x):
    return tf.py_function(work, [x], tf.float32)


print(run(tf.constant([1.0, 2.0, 6.0])))
