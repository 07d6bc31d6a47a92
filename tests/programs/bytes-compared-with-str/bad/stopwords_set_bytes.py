# {"expect": [{"line": 8, "category": "bytes-str", "world": "numpy_function", "error": "", "text": "b'the price of tea'"}], "source": "words filtered against a set of str"}
import tensorflow as tf

STOP = {"the", "a", "of"}


def keep(words):
    kept = [w for w in words if w not in STOP]  # [bytes-compared-with-str]
    return b" ".join(kept)


def clean(sentence):
    words = tf.strings.split(sentence)
    return tf.numpy_function(keep, [words], tf.string)


for s in tf.data.Dataset.from_tensor_slices(["the price of tea"]).map(clean):
    print(s.numpy())
