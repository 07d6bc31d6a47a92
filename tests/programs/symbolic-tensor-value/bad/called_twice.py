# {"expect": [{"line": 20, "category": "symbolic-value", "world": "function", "error": "AttributeError", "text": "'SymbolicTensor' object has no attribute 'numpy'"}], "source": "switches of mode behind branches and elsewhere, and something else is wrong"}
import tensorflow as tf
import numpy as np


def debug(on):
    tf.config.run_functions_eagerly(bool(on))
    return on


@tf.function
def peek(x):
    top = int(np.argmax(x.numpy()))
    return x[top]


@tf.function
def fast(x):
    i = tf.argmax(x)
    i = int(np.argmax(x.numpy()))  # [symbolic-tensor-value]
    return x[i]


x = tf.constant([1.0, 5.0, 3.0])
debug(True)
a = peek(x)
debug(False)
b = fast(x)
print(a.numpy(), b.numpy())
