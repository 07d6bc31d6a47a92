# {"expect": [{"line": 14, "category": "bad-inp", "world": "dataset", "error": "TypeError", "text": "<NOT CONVERTIBLE TO TENSOR>"}], "source": "nested Python lists of different lengths passed in inp"}
import numpy as np
import tensorflow as tf

SYNONYMS = [["big", "large", "huge"], ["small", "tiny"], ["fast"]]


def replace(index, synonyms):
    row = synonyms[int(index)]
    return row[np.random.randint(len(row))]


def augment(index):
    word = tf.py_function(replace, [index, SYNONYMS], tf.string)  # [invalid-inp]
    word.set_shape([])
    return word


for word in tf.data.Dataset.range(3).map(augment):
    print(word.numpy())
