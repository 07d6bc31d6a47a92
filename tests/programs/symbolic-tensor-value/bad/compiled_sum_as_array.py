# {"expect": [{"line": 10, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "object has no attribute 'numpy'"}], "source": "wants an array out of a decorated function; https://github.com/tensorflow/tensorflow/issues/57195"}
import collections

import tensorflow as tf

Result = collections.namedtuple("Result", "total parts")


def as_array(tensor):
    return tensor.numpy()  # [symbolic-tensor-value]


@tf.function
def f(x, y):
    """sum of two vectors and the share of the first"""
    total = x + y
    parts = tf.math.divide_no_nan(x, total)
    return Result(as_array(total), parts)


x = tf.ones([3])
y = tf.fill([3], 2.0)
print("outside:", as_array(x).tolist())
answer = f(x, y)
print(answer.total.tolist(), answer.parts)
