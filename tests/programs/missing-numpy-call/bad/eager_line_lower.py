# {"expect": [{"line": 10, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "has no attribute 'lower'"}], "source": "text cleaned with str methods on an EagerTensor"}
import re

import tensorflow as tf

STOP = {"the", "a", "of"}


def clean(line):
    text = line.lower()  # [missing-numpy-call]
    text = re.sub(r"[^a-z ]", "", text)
    return " ".join(w for w in text.split() if w not in STOP)


def tf_clean(line, label):
    out = tf.py_function(clean, inp=[line], Tout=tf.string)
    out.set_shape([])
    return out, label


reviews = ["The plot of a LIFETIME!", "Boring, sadly"]
ds = tf.data.Dataset.from_tensor_slices((reviews, [1, 0])).map(tf_clean)
for text, label in ds:
    print(text, label)
