# {"expect": [{"line": 9, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "bytes-like object"}], "source": "leading zeros of an id removed with a str"}
import numpy as np
import tensorflow as tf


def short_id(code):
    if not len(code):
        return b"none"
    return code.lstrip("0")  # [bytes-as-str]


def normalise(code):
    return tf.numpy_function(short_id, [code], tf.string, stateful=False)


print([c.numpy() for c in tf.data.Dataset.from_tensor_slices(["0012", "7"]).map(normalise)])
