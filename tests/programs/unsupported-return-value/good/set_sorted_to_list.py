# {"expect": [], "source": "StackOverflow: a set of ids, answered: a sorted array"}
import numpy as np
import tensorflow as tf

TAGS = {"red": 1, "green": 2, "blue": 3}


def tag_ids(text):
    words = text.split(",")
    return {TAGS[word.strip()] for word in words if word.strip() in TAGS}


def collect(text):
    ids = tag_ids(text.numpy().decode())
    return np.array(sorted(ids), dtype=np.int64)


class TagColumn:
    def __init__(self, dtype=tf.int64):
        self.dtype = dtype

    def transform(self, column):
        return [tf.py_function(collect, [text], self.dtype) for text in column]


rows = TagColumn().transform(tf.constant(["red, blue, red", "green"]))
assert [row.numpy().tolist() for row in rows] == [[1, 3], [2]]
