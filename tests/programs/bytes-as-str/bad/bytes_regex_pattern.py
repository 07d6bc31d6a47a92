# {"expect": [{"line": 8, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "cannot use a string pattern on a bytes-like object"}], "source": "str pattern on bytes text in numpy_function"}
import re

import tensorflow as tf


def strip_html(text):
    return re.sub("<[^>]+>", " ", text)  # [bytes-as-str]


def clean(text):
    out = tf.numpy_function(strip_html, [text], tf.string)
    out.set_shape([])
    return out


print(list(tf.data.Dataset.from_tensor_slices(["<b>hi</b>"]).map(clean).as_numpy_iterator()))
