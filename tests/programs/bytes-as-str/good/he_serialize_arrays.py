# {"expect": [], "source": "arrays serialised to bytes between py_functions, pickle in the middle"}
import pickle

import numpy as np
import tensorflow as tf


def serialize(array):
    return pickle.dumps(array)


def deserialize(text):
    if isinstance(text, tf.Tensor):
        text = text.numpy()
    return pickle.loads(text)


class Cipher:
    """Adds a key; stands in for homomorphic encryption."""

    def __init__(self, key):
        self.key = key

    def encrypt(self, tensor):
        return tf.py_function(lambda x: serialize(x.numpy() + self.key), [tensor], Tout=tf.string)

    def decrypt(self, text, dtype, times=1):
        def plain(t):
            return (deserialize(t) - times * self.key).astype(dtype.as_numpy_dtype)

        return tf.py_function(plain, [text], Tout=dtype)


def add(a, b):
    def both(x, y):
        return serialize(np.add(deserialize(x), deserialize(y)))

    return tf.py_function(both, [a, b], Tout=tf.string)


def add_scalar(a, b):
    def one(x, y):
        return serialize(np.add(deserialize(x), y))

    return tf.numpy_function(one, [a, b], Tout=tf.string)


@tf.function
def secure_sum(a, b):
    cipher = Cipher(17.0)
    total = add(cipher.encrypt(a), cipher.encrypt(b))
    total = add_scalar(total, tf.constant(1.0))
    return cipher.decrypt(total, tf.float32, times=2)


value = secure_sum(tf.constant([1.0, 2.0]), tf.constant([10.0, 20.0]))
print(value.numpy())
assert value.numpy().tolist() == [12.0, 23.0]
assert deserialize(tf.constant(serialize([1, 2]))) == [1, 2]
