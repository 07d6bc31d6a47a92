# {"expect": [], "source": "windows as one array for numpy_function"}
import numpy as np
import tensorflow as tf


def windows(values, width=3):
    out = []
    for start in range(len(values) - width + 1):
        out.append(values[start:start + width])
    return np.asarray(out)


ds = tf.data.Dataset.from_tensors(np.arange(6, dtype=np.int32))
ds = ds.map(lambda v: tf.numpy_function(windows, [v], tf.int32))
ds = ds.flat_map(tf.data.Dataset.from_tensor_slices)
print([w.tolist() for w in ds.as_numpy_iterator()])
