# {"expect": [], "source": "labels kept in an array of NumPy's texts"}
import numpy as np
import tensorflow as tf

WORDS = np.array(["cat", "dog", "owl"], dtype=np.str_)
NAMES = np.asarray(["cat", "dog"], dtype=tf.string.as_numpy_dtype)


def label(index):
    word = WORDS[int(index)]
    if word == "cat":
        return np.int64(0)
    return np.int64(1 if word.upper() == "DOG" else 2)


def known(index):
    return np.bool_(NAMES[0] == "cat")


numbers = tf.data.Dataset.range(3)
for number in numbers.map(lambda i: tf.numpy_function(label, [i], tf.int64)):
    print(number.numpy())
for found in numbers.map(lambda i: tf.numpy_function(known, [i], tf.bool)):
    assert found
