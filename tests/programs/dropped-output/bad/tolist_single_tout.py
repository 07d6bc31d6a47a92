# {"expect": [{"line": 14, "category": "dropped-output", "world": "function", "error": "", "text": "shape ()"}], "source": "tolist() of the computed array"}
import numpy as np
import tensorflow as tf


def embed(ids):
    rng = np.random.default_rng(0)
    table = rng.normal(size=(10, 4))
    return table[ids.numpy()].mean(axis=0).tolist()


@tf.function
def lookup(ids):
    return tf.py_function(embed, inp=[ids], Tout=tf.float32)  # [dropped-output]


print("shape", lookup(tf.constant([1, 2, 3])).shape)
