# {"expect": [], "source": "question: comparison results for bool and integer Tout"}
import numpy as np
import tensorflow as tf


def occupied(x):
    return np.isfinite(x.numpy())


@tf.function
def both(x):
    as_bool = tf.py_function(occupied, [x], tf.bool)
    as_int = tf.py_function(occupied, [x], tf.int32)
    return as_bool, as_int


a, b = both(tf.constant([1.0, np.nan]))
print(a.numpy(), b.numpy())
