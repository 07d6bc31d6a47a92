# {"expect": [{"line": 15, "category": "bytes-str", "world": "py_function", "error": "", "text": "ids [0 0]"}], "source": "question: dictionary of str never hits"}
import tensorflow as tf


class Vocabulary(dict):
    def __missing__(self, key):
        return 0


words = Vocabulary((w, i) for i, w in enumerate(["<unk>", "red", "green"]))


def to_id(word):
    key = word.numpy()
    return words[key]  # [bytes-compared-with-str]


@tf.function
def encode(pair):
    first, second = tf.unstack(pair, 2)
    ids = [tf.py_function(to_id, [w], tf.int32) for w in (first, second)]
    return tf.stack(ids)


print("ids", encode(tf.constant(["red", "green"])).numpy())
