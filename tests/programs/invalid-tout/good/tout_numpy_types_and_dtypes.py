# {"expect": [], "source": "question: NumPy dtypes as Tout"}
import numpy as np
import tensorflow as tf


def unpack(raw):
    return np.frombuffer(raw, dtype="<f4")


def halves(x):
    return np.float16(x), np.uint8(x), np.bool_(x > 1), np.str_(x)


@tf.function
def read(raw):
    values = tf.numpy_function(unpack, [raw], np.dtype("f4"))
    others = tf.numpy_function(halves, [3], [np.float16, np.uint8, np.bool_, np.str_])
    return values, others


raw = tf.constant(np.array([1.0, 2.0], "<f4").tobytes())
values, others = read(raw)
print(values.numpy(), [o.numpy() for o in others])
