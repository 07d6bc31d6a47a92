# {"expect": [], "source": "slices of lists and text by static sizes, and of tensors by tensors"}
import numpy as np
import tensorflow as tf

PALETTE = ["red", "green", "blue", "grey"]


def pick(count):
    names = PALETTE[:count] + PALETTE[int(count) :]
    table = np.arange(6)[count:]
    return "".join(names)[:count], table.sum()


print(tf.py_function(pick, [tf.constant(2)], [tf.string, tf.int64]))
