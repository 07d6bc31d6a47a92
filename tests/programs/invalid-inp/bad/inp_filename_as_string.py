# {"expect": [{"line": 16, "category": "bad-inp", "world": "eager", "error": "TypeError", "text": "takes 1 positional argument but"}], "source": "StackOverflow: inp=filename, the string is taken apart into letters"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def load_embedding(path):
    table = np.load(path.numpy().decode("utf-8"))
    return table / np.linalg.norm(table, axis=1, keepdims=True)


class Embedding(tf.Module):
    def __init__(self, filename):
        matrix = tf.py_function(func=load_embedding, inp=filename, Tout=tf.float32)  # [invalid-inp]
        self.table = tf.Variable(matrix)

    def __call__(self, ids):
        return tf.gather(self.table, ids)


filename = os.path.join(tempfile.mkdtemp(), "vectors.npy")
np.save(filename, np.random.rand(10, 4).astype(np.float32))
print(Embedding(filename)(tf.constant([1, 2])))
