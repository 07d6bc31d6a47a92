# {"expect": [{"line": 26, "category": "returned-object", "world": "eager", "error": "ValueError", "text": "with an unsupported type (<class 'set'>)"}], "source": "StackOverflow: py_function returns a set of ids"}
import tensorflow as tf


TAGS = {"red": 1, "green": 2, "blue": 3}


def tag_ids(text):
    words = text.split(",")
    return {TAGS[word.strip()] for word in words if word.strip() in TAGS}


def collect(text):
    ids = tag_ids(text.numpy().decode())
    print("found", len(ids))
    return ids


class TagColumn:
    def __init__(self, dtype=tf.int64):
        self.dtype = dtype

    def transform(self, column):
        rows = []
        for text in column:
            ids = tf.py_function(collect, [text], self.dtype)  # [unsupported-return-value]
            rows.append(ids)
        return rows


column = tf.constant(["red, blue, red", "green"])
print(TagColumn().transform(column))
