# {"expect": [], "source": "to_numpy helper with except AttributeError"}
import numpy as np
import tensorflow as tf


def to_numpy(x):
    try:
        return x.numpy()
    except AttributeError:
        return x


@tf.function
def normalise(v):
    scale = to_numpy(tf.reduce_max(v))
    return v / scale


print(to_numpy(np.arange(3)))
print(to_numpy(tf.range(3)))
print(normalise(tf.constant([1.0, 2.0, 4.0])))
