# {"expect": [], "source": "unique tags sorted into an array"}
import numpy as np
import tensorflow as tf


def unique_tags(text):
    tags = set()
    for part in text.numpy().split(b","):
        tags.add(part.strip())
    return np.array(sorted(tags))


@tf.function
def tags_of(text):
    return tf.py_function(unique_tags, [text], tf.string)


assert tags_of(tf.constant("a, b, a")).numpy().tolist() == [b"a", b"b"]
