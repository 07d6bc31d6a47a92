"""Modules of any number of call sites, for measuring how the cost grows."""

from __future__ import annotations

FORMS = (
    """
def load_{n}(path):
    data = np.load(path.numpy().decode("utf-8"))
    return data.astype(np.float32) / {n}.0


def dataset_{n}(paths):
    files = tf.data.Dataset.from_tensor_slices(paths)
    return files.map(lambda path: tf.py_function(load_{n}, [path], tf.float32))
""",
    """
def scale_{n}(image, factor):
    return (image * factor).astype(np.float32)


@tf.function
def scaled_{n}(image):
    scaled = tf.numpy_function(scale_{n}, [image, {n}.5], tf.float32)
    return tf.ensure_shape(scaled, [None, None, 3])
""",
    """
class Reader{n}:
    def __init__(self, size):
        self.size = size

    def read(self, name, label):
        size = int(self.size)
        values = np.zeros((size, size), np.int64) + label.numpy()
        return values, len(name.numpy())

    def map(self, name, label):
        values, length = tf.py_function(self.read, [name, label], [tf.int64, tf.int32])
        values.set_shape([None, None])
        return values, length


READER_{n} = tf.data.Dataset.from_tensor_slices((["a", "b"], [1, 2])).map(Reader{n}({n}).map)
""",
    """
def count_{n}(x):
    total = 0
    for value in x.numpy():
        if value > {n}:
            total += 1
    return np.int64(total)


def counted_{n}():
    x = tf.constant([1, 2, {n}])
    return tf.py_function(func=count_{n}, inp=[x], Tout=tf.int64)
""",
)


def module(call_sites: int) -> str:
    """A module in which every form of call site takes its turn."""
    head = '"""Generated."""\n\nimport numpy as np\nimport tensorflow as tf\n\n'
    return head + "\n".join(FORMS[n % len(FORMS)].format(n=n) for n in range(call_sites))
