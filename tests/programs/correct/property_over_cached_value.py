# {"expect": [], "source": "written for this suite"}
import functools

import numpy as np
import tensorflow as tf


class Window:
    def __init__(self, size):
        self.size = size
        self.gain = 2.0

    @functools.cached_property
    def table(self):
        return tf.signal.hann_window(self.size)

    @property
    def gain(self):
        return self._gain

    @gain.setter
    def gain(self, value):
        self._gain = np.float32(value)

    @gain.deleter
    def gain(self):
        del self._gain


def cut(x):
    window = Window(4)
    window.table = np.ones([4], np.float32)
    return x * window.table.astype(np.float32) * window.gain.item()


for item in tf.data.Dataset.from_tensor_slices(np.ones([3, 4], np.float32)).map(cut):
    print(item)
