# {"expect": [], "source": "words as one string array"}
import re

import numpy as np
import tensorflow as tf

WORD = re.compile(r"[a-z']+")


def tokenize(text):
    return np.array(WORD.findall(text.numpy().decode("utf-8").lower()))


def preprocess(text, label):
    tokens = tf.py_function(tokenize, [text], tf.string)
    tokens.set_shape([None])
    return tokens, label


ds = tf.data.Dataset.from_tensor_slices((["The cat sat", "It isn't"], [0, 1]))
for tokens, label in ds.map(preprocess).padded_batch(2):
    assert tokens.shape == (2, 3)
    print(tokens.numpy())
