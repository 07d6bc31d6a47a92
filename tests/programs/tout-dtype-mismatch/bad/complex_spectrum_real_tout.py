# {"expect": [{"line": 12, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "complex"}], "source": "rfft spectrum returned for a float32 Tout"}
import numpy as np
import tensorflow as tf


def spectrum(x):
    return np.fft.rfft(x * np.hanning(len(x)).astype("float32"))


signals = np.random.randn(4, 32).astype("float32")
ds = tf.data.Dataset.from_tensor_slices(signals)
ds = ds.map(lambda x: tf.numpy_function(spectrum, [x], tf.float32))  # [tout-dtype-mismatch]
for s in ds:
    print(s.shape)
