# {"expect": [], "source": "if/elif chains, early returns and errors that all give the same outputs"}
import numpy as np
import tensorflow as tf


def crop(image, mode):
    mode = int(mode)
    if mode == 0:
        return image[:2], np.int32(0)
    elif mode == 1:
        return image[2:], np.int32(1)
    elif mode == 2:
        return image[1:3], np.int32(2)


def checked(x):
    if x.ndim != 2:
        raise ValueError(f"a matrix is expected, not {x.shape}")
    for row in x:
        if row.sum() > 0:
            return row
    return np.zeros(x.shape[1], x.dtype)


def log_and_pass(x):
    def note(message):
        notes.append(message)

    note(f"{x.shape}")
    return x


notes = []


@tf.function
def run(image, mode):
    part, which = tf.numpy_function(crop, [image, mode], (tf.float32, tf.int32))
    part.set_shape([2, 3])
    row = tf.numpy_function(checked, [part], tf.float32)
    return tf.py_function(log_and_pass, [row], tf.float32), which


for m in range(3):
    print(run(tf.random.uniform([4, 3]), tf.constant(m))[1].numpy(), len(notes))
