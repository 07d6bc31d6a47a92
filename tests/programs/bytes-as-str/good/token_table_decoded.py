# {"expect": [], "source": "the key is decoded before the look-up"}
import tensorflow as tf

VOCAB = {word: i for i, word in enumerate(["<pad>", "<unk>", "red", "green"])}


def lookup(word):
    return VOCAB.get(word.numpy().decode("utf-8"), VOCAB["<unk>"])


def encode(word):
    return tf.py_function(lookup, [word], tf.int32)


print([int(i) for i in tf.data.Dataset.from_tensor_slices(["red", "pink"]).map(encode)])
