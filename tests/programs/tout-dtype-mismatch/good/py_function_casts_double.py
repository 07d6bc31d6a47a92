# {"expect": [], "source": "same report, third answer: py_function converts the double array itself"}
import numpy as np
import tensorflow as tf


def normalise(row):
    row = row.numpy()
    top = np.abs(row).max()
    return np.round(row / top * 8) / 8


class Scaler:
    def __call__(self, row, label):
        scaled = tf.py_function(normalise, [row], Tout=tf.float32)
        scaled.set_shape([4])
        return scaled, label


rows = np.random.rand(6, 4)
labels = np.arange(6)
for scaled, label in tf.data.Dataset.from_tensor_slices((rows, labels)).map(Scaler()):
    assert float(tf.reduce_max(scaled)) == 1.0
    print(int(label), scaled.numpy())
