# {"expect": [], "source": "digits in another base: bytes and str are both read"}
import numpy as np
import tensorflow as tf


def of_bytes(code):
    return np.int64(int(code, 16))


def of_tensor(code):
    return int(code.numpy(), 16) + int(code.numpy().decode(), base=16) + int("ff", 16)


def of_number(code):
    return int(code) + int(str(code.numpy()), 8)


ds = tf.data.Dataset.from_tensor_slices((["a0", "ff"], [7, 17]))
ds = ds.map(
    lambda c, n: (
        tf.numpy_function(of_bytes, [c], tf.int64),
        tf.py_function(of_tensor, [c], tf.int64),
        tf.py_function(of_number, [n], tf.int64),
    )
)
print([[int(v) for v in row] for row in ds])
