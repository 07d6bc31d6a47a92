# {"expect": [{"line": 11, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "cannot use a string pattern on a bytes-like object"}], "source": "regular expression on a tensor"}
import re
import string

import tensorflow as tf

PUNCT = re.compile("[%s]" % re.escape(string.punctuation))


def clean_text(raw):
    text = PUNCT.sub(" ", raw)  # [missing-numpy-call]
    return re.sub(r"\s+", " ", text).strip().lower()


def clean(raw, label):
    (out,) = tf.py_function(clean_text, [raw], [tf.string])
    out.set_shape(raw.shape)
    return out, label


reviews = ["Great!! Loved it...", "Meh; 2/10"]
for r, y in tf.data.Dataset.from_tensor_slices((reviews, [1, 0])).map(clean):
    print(r.numpy(), y.numpy())
