# {"expect": [], "source": "the encoded text stays together: list in a tuple, or an array; load-text tutorials (public code, read_file id 51867410)"}
import numpy as np
import tensorflow as tf

VOCAB = {"the": 1, "wrath": 2, "of": 3, "ships": 4}


def ids_of(text):
    return [VOCAB.get(word, 0) for word in text.numpy().decode("utf-8").split()]


def encode(text, label):
    return ids_of(text), label


def encode_array(text):
    return np.array(ids_of(text))


def encode_single(text):
    return [ids_of(text)]


lines = tf.data.Dataset.from_tensor_slices((["the wrath", "of the ships today"], [1, 0]))
pairs = lines.map(lambda t, l: tf.py_function(encode, [t, l], (tf.int64, tf.int32)))
arrays = lines.map(lambda t, l: tf.py_function(encode_array, [t], tf.int64))
singles = lines.map(lambda t, l: tf.py_function(encode_single, [t], [tf.int64])[0])
for (ids, label), array, single in tf.data.Dataset.zip((pairs, arrays, singles)):
    print(ids.numpy(), array.numpy(), single.numpy(), label.numpy())
