# {"expect": [{"line": 7, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "object has no attribute 'numpy'"}], "source": "helper shared by py_function and numpy_function"}
import numpy as np
import tensorflow as tf


def unwrap(*tensors):
    return [t.numpy() for t in tensors]  # [tensor-method-on-array]


def iou(a, b):
    a, b = unwrap(a, b)
    inter = np.logical_and(a > 0.5, b > 0.5).sum()
    union = np.logical_or(a > 0.5, b > 0.5).sum()
    return np.float32(inter / max(union, 1))


@tf.function
def evaluate(a, b):
    return tf.numpy_function(iou, [a, b], tf.float32)


x = tf.random.uniform([4, 4])
print(tf.py_function(iou, [x, x], tf.float32).numpy())
print(evaluate(x, x).numpy())
