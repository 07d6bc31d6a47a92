# {"expect": [], "source": "py_function inside a tf.function used by map, eager result outside"}
import numpy as np
import tensorflow as tf


def eager_median(x):
    return np.float32(np.median(x.numpy()))


@tf.function
def median(x):
    m = tf.py_function(eager_median, [x], tf.float32)
    return tf.reshape(m, [])


value = median(tf.constant([1.0, 5.0, 3.0]))
print(value.numpy(), float(tf.py_function(eager_median, [[1.0, 2.0]], tf.float32).numpy()))
ds = tf.data.Dataset.from_tensor_slices(np.random.rand(3, 5).astype(np.float32))
ds = ds.map(lambda x: x - median(x))
print([bool(abs(np.median(x)) < 1e-6) for x in ds])
