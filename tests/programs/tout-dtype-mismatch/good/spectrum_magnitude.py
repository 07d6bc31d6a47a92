# {"expect": [], "source": "the magnitude of a spectrum, cast"}
import numpy as np
import tensorflow as tf


def magnitude(x):
    return np.abs(np.fft.rfft(x)).astype(np.float32)


def both(x):
    return np.fft.rfft(x).astype(np.complex64)


ds = tf.data.Dataset.from_tensors(np.ones(8, np.float32))
print(next(iter(ds.map(lambda v: tf.numpy_function(magnitude, [v], tf.float32)))))
print(next(iter(ds.map(lambda v: tf.numpy_function(both, [v], tf.complex64)))))
