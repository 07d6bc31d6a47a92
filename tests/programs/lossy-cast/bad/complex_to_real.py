# {"expect": [{"line": 11, "category": "lossy-cast", "world": "dataset", "error": "", "text": "imaginary part lost"}], "source": "complex spectrum for a float32 Tout in py_function"}
import numpy as np
import tensorflow as tf


def spectrum(x):
    return np.fft.rfft(x.numpy())


def tf_spectrum(x):
    return tf.py_function(spectrum, [x], tf.float32)  # [lossy-cast]


x = np.sin(np.arange(16)).astype(np.float32)
for s in tf.data.Dataset.from_tensors(x).map(tf_spectrum):
    full = np.fft.rfft(x)
    if np.allclose(s, full.real, atol=1e-4) and not np.allclose(full.imag, 0):
        print("imaginary part lost")
