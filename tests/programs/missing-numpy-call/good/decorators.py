# {"expect": [], "source": "correct: wrappers called eagerly, without outputs, as decorators"}
import functools
import numpy as np
import tensorflow as tf


@tf.py_function(Tout=tf.float32)
def smooth(x):
    k = np.ones(3, np.float32) / np.float32(3)
    return np.convolve(x.numpy(), k, mode="same")


@tf.numpy_function(Tout=[tf.float32, tf.int64])
def peak(a):
    i = np.argmax(a)
    return a[i], i


def host(tout, shape=None):
    def deco(fn):
        @functools.wraps(fn)
        def wrapper(*args):
            out = tf.numpy_function(fn, args, tout)
            if shape is not None:
                out.set_shape(shape)
            return out
        return wrapper
    return deco


@host(tf.float32, shape=[None])
def sharpen(a):
    return (a * 2 - np.roll(a, 1)).astype(np.float32)


@tf.py_function(Tout=[])
def announce(x):
    print("got", x.shape, x.numpy().dtype)
    return None




def load(x):
    announce(x)
    y = smooth(x)
    y = sharpen(y)
    v, i = peak(y)
    return y, v, i


x = tf.constant([[1.0, 4.0, 1.0, 0.0], [0.0, 0.0, 8.0, 1.0]])
for y, v, i in tf.data.Dataset.from_tensor_slices(x).map(load):
    print(y.numpy(), float(v), int(i))
print(smooth(x[0]).numpy(), [t.numpy() for t in peak(x[0])])
