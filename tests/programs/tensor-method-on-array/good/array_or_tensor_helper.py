# {"expect": [], "source": "helper shared by numpy_function and py_function, guarded with hasattr"}
import numpy as np
import tensorflow as tf


def to_array(value):
    return value.numpy() if hasattr(value, "numpy") else np.asarray(value)


def text_of(value):
    value = to_array(value)
    if isinstance(value, np.ndarray):
        value = value.item()
    return value.decode("utf-8") if isinstance(value, bytes) else value


def word_count(text):
    return np.int64(len(text_of(text).split()))


def both(text):
    eager = tf.py_function(word_count, [text], tf.int64)
    array = tf.numpy_function(word_count, [text], tf.int64)
    return eager, array


for eager, array in tf.data.Dataset.from_tensor_slices(["a b", "c d e"]).map(both):
    assert int(eager) == int(array)
assert word_count("x y") == 2
