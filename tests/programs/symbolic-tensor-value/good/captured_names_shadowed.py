# {"expect": [], "source": "parameters of the names of tensors outside"}
import numpy as np
import tensorflow as tf


@tf.function
def add(x, y):
    return tf.py_function(lambda x, y: x + y, [x, y], tf.float32)


def shift(samples, offset):
    def body(samples, offset):
        offset = float(offset)
        return (samples + offset).astype(np.float32)

    return tf.numpy_function(body, [samples, offset], tf.float32)


print(add(tf.constant(1.0), tf.constant(2.0)))
for row in tf.data.Dataset.from_tensor_slices(([[1.0], [2.0]], [3.0, 4.0])).map(shift):
    print(row.numpy())
