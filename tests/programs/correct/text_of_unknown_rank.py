# {"expect": [], "source": "strings whose rank TensorFlow does not know"}
import numpy as np
import tensorflow as tf


def first_word(line):
    return line.split()[0]


def words(line):
    return np.array(line.split(), object)


def shout(word):
    raw = word.numpy()
    if isinstance(raw, bytes):
        return raw.decode().upper()
    return [item.decode().upper() for item in raw]


def length(names):
    return len(names.numpy()) + names.numpy().tolist().count(b"a")


def load(line):
    word = tf.numpy_function(first_word, [line], tf.string)
    many = tf.numpy_function(words, [line], tf.string)
    return (
        tf.py_function(shout, [word], tf.string),
        tf.py_function(shout, [many], tf.string),
        tf.py_function(length, [many], tf.int32),
    )


for one, many, count in tf.data.Dataset.from_tensor_slices(["a b", "c d e"]).map(load):
    print(one.numpy(), many.numpy(), int(count))
