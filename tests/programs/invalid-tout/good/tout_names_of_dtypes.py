# {"expect": [], "source": "names of dtypes that TensorFlow and NumPy know"}
import numpy as np
import tensorflow as tf

NAMES = {"image": "float", "label": "int64", "mask": "bool", "weight": "half", "big": "double"}


def sample(seed):
    return np.float32(1), np.int64(2), np.bool_(True), np.float16(0.5), np.float64(seed)


@tf.function
def load(seed):
    out = tf.numpy_function(sample, [seed], [NAMES[key] for key in NAMES])
    more = tf.py_function(lambda v: v, [out[0]], "float32")
    return out, tf.py_function(lambda v: v, [out[1]], Tout="int64"), more


print(load(tf.constant(3)))
