# {"expect": [], "source": "Tout is the dtype of the input and the body keeps it"}
import numpy as np
import tensorflow as tf


def roll(x, shift):
    return np.roll(x, int(shift), axis=0)


def random_roll(x):
    shift = tf.random.uniform([], 0, 5, dtype=tf.int32)
    y = tf.numpy_function(roll, [x, shift], x.dtype)
    y.set_shape(x.shape)
    return y


for dtype in (np.float32, np.float64, np.int16, np.uint8):
    data = np.arange(24).reshape(4, 6).astype(dtype)
    out = tf.data.Dataset.from_tensor_slices(data).map(random_roll)
    print(out.element_spec.dtype, len(list(out)))
