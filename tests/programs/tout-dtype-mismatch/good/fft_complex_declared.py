# {"expect": [], "source": "complex spectrum with complex64 Tout"}
import numpy as np
import tensorflow as tf


def spectrum(x):
    return np.fft.rfft(x * np.hanning(len(x)).astype("float32")).astype(np.complex64)


def power(x):
    return np.abs(np.fft.rfft(x)).astype(x.dtype) ** 2


signals = np.random.randn(4, 32).astype("float32")
ds = tf.data.Dataset.from_tensor_slices(signals)
spec = ds.map(lambda x: tf.numpy_function(spectrum, [x], tf.complex64))
print([s.dtype.name for s in spec.take(1)], tf.abs(next(iter(spec))).dtype.name)
print(next(iter(ds.map(lambda x: tf.numpy_function(power, [x], tf.float32)))).shape)
