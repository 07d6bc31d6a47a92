# {"expect": [{"line": 9, "category": "bytes-str", "world": "numpy_function", "error": "", "text": "[False, False]"}], "source": "class names kept in an array of NumPy's texts, searched for words of a string tensor"}
import numpy as np
import tensorflow as tf

CLASSES = np.array(["cat", "dog"], dtype=str)


def known(word):
    return np.bool_(word in CLASSES)  # [bytes-compared-with-str]


words = tf.data.Dataset.from_tensor_slices(["cat", "dog"])
found = words.map(lambda word: tf.numpy_function(known, [word], tf.bool))
print([bool(item) for item in found])
