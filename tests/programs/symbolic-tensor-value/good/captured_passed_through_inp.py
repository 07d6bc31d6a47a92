# {"expect": [], "source": "what the function needs goes through inp"}
import functools

import numpy as np
import tensorflow as tf


def shift(samples, offset, wrap):
    return (np.roll(samples, wrap) + offset).astype(np.float32)


def augment(samples, offset):
    function = functools.partial(shift, wrap=1)
    return tf.numpy_function(function, [samples, offset], tf.float32)


class Filter(tf.Module):
    @tf.function
    def __call__(self, signal):
        self.mask = tf.abs(signal) > 0.5
        return tf.py_function(self.keep, [signal, self.mask], tf.float32)

    def keep(self, values, mask):
        return tf.boolean_mask(values, mask)


samples = np.arange(8, dtype=np.float32).reshape(2, 4)
for row in tf.data.Dataset.from_tensor_slices((samples, [0.0, 1.0])).map(augment):
    print(row.numpy())
print(Filter()(tf.constant([0.1, 0.9, -0.8])))
