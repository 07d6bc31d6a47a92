# {"expect": [], "source": "text cleaned with str methods after decode"}
import re

import tensorflow as tf

STOP = {"the", "a", "of"}


def clean(line):
    text = line.numpy().decode("utf-8").lower()
    text = re.sub(r"[^a-z ]", "", text)
    return " ".join(w for w in text.split() if w not in STOP)


def tf_clean(line, label):
    out = tf.py_function(clean, inp=[line], Tout=tf.string)
    out.set_shape([])
    return out, label


reviews = ["The plot of a LIFETIME!", "Boring, sadly"]
ds = tf.data.Dataset.from_tensor_slices((reviews, [1, 0])).map(tf_clean)
for text, label in ds:
    print(text.numpy().decode().title(), "positive" if label == 1 else "negative")
