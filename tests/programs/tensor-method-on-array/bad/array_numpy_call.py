# {"expect": [{"line": 7, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "'numpy.ndarray' object has no attribute 'numpy'"}], "source": "body written for py_function given to numpy_function"}
import numpy as np
import tensorflow as tf


def zscore(x):
    x = x.numpy()  # [tensor-method-on-array]
    return ((x - x.mean()) / (x.std() + 1e-6)).astype(np.float32)


def normalise(x, y):
    z = tf.numpy_function(zscore, [x], tf.float32)
    z.set_shape(x.shape)
    return z, y


eeg = np.random.randn(4, 2, 50).astype(np.float32)
ds = tf.data.Dataset.from_tensor_slices((eeg, [0, 1, 0, 1])).map(normalise).batch(2)
for z, y in ds:
    print(z.shape, y)
