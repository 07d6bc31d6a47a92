# {"expect": [{"line": 9, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "can't convert non-string with explicit base"}], "source": "colours written as hex digits"}
import numpy as np
import tensorflow as tf

PALETTE = ["ff0000", "00ff00", "0000ff"]


def rgb(code):
    value = int(code, 16)  # [missing-numpy-call]
    return np.array([value >> 16 & 255, value >> 8 & 255, value & 255], np.uint8)


def colour(code):
    out = tf.py_function(func=rgb, inp=[code], Tout=tf.uint8)
    out.set_shape([3])
    return out


for c in tf.data.Dataset.from_tensor_slices(PALETTE).map(colour):
    print(c.numpy())
