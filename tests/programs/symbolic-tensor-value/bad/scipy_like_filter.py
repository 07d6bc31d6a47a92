# {"expect": [{"line": 10, "category": "symbolic-value", "world": "dataset", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "np.convolve on a signal tensor"}
import numpy as np
import tensorflow as tf

from numpy import convolve, hanning


def lowpass(sig, width=5):
    win = hanning(width)
    return convolve(sig, win / win.sum(), mode="same")  # [symbolic-tensor-value]


def prep(sig, lab):
    return lowpass(sig), tf.one_hot(lab, 2)


ecg = np.random.randn(4, 32)
ds = tf.data.Dataset.from_tensor_slices((ecg, [0, 1, 1, 0])).map(prep).batch(2)
print(next(iter(ds)))
