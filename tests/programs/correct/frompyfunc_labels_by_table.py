# {"expect": [], "source": "question: np.frompyfunc to look labels up in a dict, element by element"}
import numpy as np
import tensorflow as tf

CODES = {b"cat": 3, b"dog": 5}
code_of = np.frompyfunc(CODES.get, 1, 1)


def encode(names):
    return code_of(names).astype(np.int64)


def load(names):
    codes = tf.numpy_function(encode, [names], tf.int64)
    codes.set_shape([None])
    return codes


ds = tf.data.Dataset.from_tensors(["dog", "cat", "dog"]).map(load)
print([codes.numpy().tolist() for codes in ds])
