# {"expect": [], "source": "StackOverflow: which things are accepted as Tout"}
import numpy as np
import tensorflow as tf


def double(x):
    return x * 2


def run(tout):
    def step(x):
        return tf.numpy_function(double, [x], tout)

    return step


values = np.arange(3, dtype=np.float32)
ds = tf.data.Dataset.from_tensor_slices(values)
for tout in (tf.float32, "float32", np.float32, float, np.dtype("float32"), tf.dtypes.float32):
    doubled = [float(v) for v in ds.map(run(tout))]
    assert doubled == [0.0, 2.0, 4.0], tout
