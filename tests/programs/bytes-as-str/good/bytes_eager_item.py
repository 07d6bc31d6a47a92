# {"expect": [], "source": "item() of the 0-d array that an eager numpy_function passes"}
import numpy as np
import tensorflow as tf


def upper(name):
    assert isinstance(name, np.ndarray)
    return name.item().decode().upper()


print(tf.numpy_function(upper, [tf.constant("abc")], tf.string))
