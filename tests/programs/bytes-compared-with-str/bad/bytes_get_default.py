# {"expect": [{"line": 9, "category": "bytes-str", "world": "py_function", "error": "", "text": "ids [0, 0, 0]"}], "source": "dict.get of bytes words always gives the default"}
import tensorflow as tf

VOCAB = {"red": 1, "green": 2, "blue": 3}


def word_ids(text):
    words = text.numpy().split()
    return tf.constant([VOCAB.get(w, 0) for w in words], tf.int32)  # [bytes-compared-with-str]


def encode(text):
    ids = tf.py_function(word_ids, [text], tf.int32)
    ids.set_shape([None])
    return ids


for ids in tf.data.Dataset.from_tensor_slices(["red green blue"]).map(encode):
    print("ids", ids.numpy().tolist())
