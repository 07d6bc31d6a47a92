# {"expect": [], "source": "correct: switches of mode behind branches and elsewhere"}
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
    return x[i]


x = tf.constant([1.0, 5.0, 3.0])
debug(True)
a = peek(x)
debug(False)
b = fast(x)
print(a.numpy(), b.numpy())
