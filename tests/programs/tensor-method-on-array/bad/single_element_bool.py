# {"expect": [{"line": 36, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "'numpy.ndarray' object has no attribute 'numpy'"}], "source": "numbers, truth and text of tensors, and something else is wrong"}
import numpy as np
import tensorflow as tf


def has_hit(scores, threshold):
    top = tf.reduce_max(scores, keepdims=True)
    if top > threshold:
        return True
    return not (top > 0)


def unwrap(arr):
    if arr.size == 1:
        return arr.item()
    return arr.tolist()


def pyfn(x):
    best = x[:1]
    if best > 1.0:
        return np.float32(best.numpy().item())
    while best < 0.5:
        best = best + 1.0
    return np.float32(unwrap(best.numpy()))


def npfn(a):
    first = a[:1]
    if first > 1 and a[-1:] > 1:
        return np.float32(first.item())
    return np.float32(first.reshape(()))


def whole(a):
    return np.float32(a.numpy().max())  # [tensor-method-on-array]


ds = tf.data.Dataset.from_tensor_slices([[2.0, 3.0], [0.1, 0.2]])
ds1 = ds.map(lambda v: tf.py_function(pyfn, [v], tf.float32))
ds2 = ds.map(lambda v: tf.numpy_function(npfn, [v], tf.float32))
ds2 = ds.map(lambda v: tf.numpy_function(whole, [v], tf.float32))
print(has_hit(tf.constant([[0.2, 0.9]]), 0.5), bool(np.ones((1, 1))), bool(tf.zeros((1, 1))))
print(list(ds1.as_numpy_iterator()), list(ds2.as_numpy_iterator()))
