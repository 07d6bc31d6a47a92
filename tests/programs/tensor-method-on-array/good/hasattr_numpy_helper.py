# {"expect": [], "source": "helper that serves arrays and EagerTensors"}
import numpy as np
import tensorflow as tf


def as_array(value):
    return value.numpy() if hasattr(value, "numpy") else np.asarray(value)


def spread(values):
    a = as_array(values)
    return np.float32(a.max() - a.min())


x = tf.constant([1.0, 4.0, 2.5])
wrappers = {"py": tf.py_function, "np": tf.numpy_function}
for name, wrap in wrappers.items():
    ds = tf.data.Dataset.from_tensors(x).map(lambda v: wrap(spread, [v], tf.float32))
    print(name, float(next(iter(ds))))
