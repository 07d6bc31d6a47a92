# {"expect": [], "source": "dtypes written as NumPy's codes and C's names"}
import numpy as np
import tensorflow as tf


def features(x):
    spectrum = np.fft.fft(x).astype("c8")
    return x.astype(np.dtype("float")), np.zeros(3, "<u2"), spectrum, (x > 0).astype("?"), x.astype("e")


TOUT = [tf.double, tf.uint16, tf.complex64, tf.bool, tf.half]
values = tf.data.Dataset.from_tensor_slices(np.ones((2, 4), np.float32))
for row in values.map(lambda x: tf.numpy_function(features, [x], TOUT)):
    print([item.dtype.name for item in row])
