# {"expect": [], "source": "shadowed names: a record class with its own numpy(), a local py_function; from false alarms of text searches for .numpy()"}
import numpy as np
import tensorflow as tf


class Table:
    """looks like a tensor, is none"""

    def __init__(self, rows):
        self.rows = rows

    def numpy(self):
        return np.array(self.rows, dtype=np.float32)


def py_function(func, inp, Tout):
    return [Tout(func(x)) for x in inp]


TABLE = Table([[1, 2], [3, 4]])


def scale(x):
    weights = TABLE.numpy()
    return tf.linalg.matvec(weights, x)


ds = tf.data.Dataset.from_tensor_slices(np.ones((2, 2), np.float32)).map(scale)
print([row.tolist() for row in ds.as_numpy_iterator()])
print(py_function(len, ["ab", "abc"], float))
