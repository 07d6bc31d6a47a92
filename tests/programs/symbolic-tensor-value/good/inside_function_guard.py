# {"expect": [], "source": "tf.inside_function and executing_eagerly as early return"}
import numpy as np
import tensorflow as tf


def checked(x, low=0.0, high=1.0):
    """Range check that costs nothing in a graph."""
    if not tf.executing_eagerly():
        return x
    arr = x.numpy()
    if arr.min() < low or arr.max() > high:
        raise ValueError(f"values in [{arr.min():.2f}, {arr.max():.2f}]")
    return x


def debug_mean(x):
    if tf.inside_function():
        return None
    return float(x.numpy().mean())


@tf.function
def preprocess(x):
    debug_mean(x)
    return checked(x) * 2 - 1


print(preprocess(tf.random.uniform([3])).shape, debug_mean(checked(tf.constant([0.5]))))
for row in tf.data.Dataset.from_tensor_slices(np.eye(2)).map(checked):
    print(row.numpy())
