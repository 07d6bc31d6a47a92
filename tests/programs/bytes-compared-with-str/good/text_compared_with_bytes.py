# {"expect": [], "source": "question: label comparison with a bytes literal"}
import numpy as np
import tensorflow as tf

LABELS = ["cat", "dog", "cat"]
WANTED = {b"cat", b"cow"}


def is_cat(label):
    return np.int64(label == b"cat")


def wanted(label):
    return label in WANTED


ds = tf.data.Dataset.from_tensor_slices(LABELS)
cats = ds.map(lambda label: tf.numpy_function(is_cat, [label], tf.int64))
chosen = ds.map(lambda label: tf.numpy_function(wanted, [label], tf.bool))
print("cats:", sum(int(v) for v in cats), [bool(v) for v in chosen])
