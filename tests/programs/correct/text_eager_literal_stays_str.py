# {"expect": [], "source": "issue: run eagerly, a str literal is an array of str"}
import numpy as np
import tensorflow as tf


def starts(mode, text):
    if np.asarray(mode) == "prefix":
        return np.array([t.startswith(b"a") for t in text])
    return np.zeros(len(text), bool)


names = tf.constant(["ab", "ba"])
print(tf.numpy_function(starts, ["prefix", names], tf.bool).numpy())
