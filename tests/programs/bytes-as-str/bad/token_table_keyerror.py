# {"expect": [{"line": 8, "category": "bytes-str", "world": "py_function", "error": "KeyError", "text": "b'red'"}], "source": "ids looked up with the bytes of a tensor"}
import tensorflow as tf

VOCAB = {word: i for i, word in enumerate(["<pad>", "<unk>", "red", "green"])}


def lookup(word):
    return VOCAB[word.numpy()]  # [bytes-as-str]


def encode(word):
    return tf.py_function(lookup, [word], tf.int32)


for i in tf.data.Dataset.from_tensor_slices(["red", "green"]).map(encode):
    print(int(i))
