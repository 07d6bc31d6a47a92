# {"expect": [], "source": "Tout as string names, DType enums and tuples"}
import numpy as np
import tensorflow as tf


def split(x):
    return x[:2], x[2:].astype(np.float64), x.shape[0]


ds = tf.data.Dataset.from_tensor_slices(np.random.rand(2, 5).astype(np.float32))
a = ds.map(lambda x: tuple(tf.numpy_function(split, [x], ("float32", "double", "int64"))))
b = ds.map(lambda x: tuple(tf.numpy_function(split, [x], (tf.dtypes.float32, np.float64, np.int64))))
for p, q in zip(a, b):
    print(p[0].shape, q[1].dtype.name, int(q[2]))
