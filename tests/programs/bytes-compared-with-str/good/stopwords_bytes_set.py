# {"expect": [], "source": "words and set are both bytes"}
import tensorflow as tf

STOP = {b"the", b"a", b"of"}


def keep(words):
    return b" ".join(w for w in words if w not in STOP)


def clean(sentence):
    return tf.numpy_function(keep, [tf.strings.split(sentence)], tf.string)


for s in tf.data.Dataset.from_tensor_slices(["the price of tea"]).map(clean):
    assert s.numpy() == b"price tea"
