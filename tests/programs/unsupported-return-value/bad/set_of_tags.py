# {"expect": [{"line": 14, "category": "returned-object", "world": "function", "error": "ValueError", "text": "unsupported type (<class 'set'>)"}], "source": "unique tags returned as a set"}
import tensorflow as tf


def unique_tags(text):
    tags = set()
    for part in text.numpy().split(b","):
        tags.add(part.strip())
    return tags


@tf.function
def tags_of(text):
    return tf.py_function(unique_tags, [text], tf.string)  # [unsupported-return-value]


print(tags_of(tf.constant("a, b, a")))
