# {"expect": [], "source": "a base class whose method has no body, filled by subclasses"}
import numpy as np
import tensorflow as tf


class BaseReader:
    dtype = tf.float32

    def read(self, index):
        """Give one sample; subclasses say how."""

    def parse(self, sample):
        pass

    def _sample(self, index):
        return self.parse(self.read(int(index)))

    def dataset(self, count):
        return tf.data.Dataset.range(count).map(
            lambda i: tf.py_function(self._sample, [i], self.dtype)
        )

    def raw(self, index):
        return tf.py_function(self.read, [index], self.dtype)


class RampReader(BaseReader):
    def read(self, index):
        return np.arange(index + 1)

    def parse(self, sample):
        return sample / 2


print([v.numpy().tolist() for v in RampReader().dataset(2)], RampReader().raw(2).numpy())
