# {"expect": [], "source": "the dtype of a signature, as Tout says"}
import numpy as np
import tensorflow as tf


class Reader(tf.Module):
    def __init__(self):
        self.read = tf.function(self._read, input_signature=[tf.TensorSpec([2], tf.float64)])

    def _read(self, x):
        return tf.numpy_function(np.sort, [x], tf.float64)


print(Reader().read(np.array([2.0, 1.0])).numpy())
