# {"expect": [], "source": "colours from hex digits, dtype fits"}
import numpy as np
import tensorflow as tf

PALETTE = ["ff0000", "00ff00", "0000ff"]


def rgb(code):
    value = int(code.numpy(), 16)
    return np.array([value >> 16 & 255, value >> 8 & 255, value & 255], np.uint8)


def rgb_np(code):
    return np.frombuffer(bytes.fromhex(code.decode()), np.uint8)


def colour(code):
    a = tf.py_function(func=rgb, inp=[code], Tout=tf.uint8)
    b = tf.numpy_function(rgb_np, [code], tf.uint8)
    return tf.reshape(a, [3]), tf.reshape(b, [3])


for a, b in tf.data.Dataset.from_tensor_slices(PALETTE).map(colour):
    assert (a.numpy() == b.numpy()).all()
print("ok")
