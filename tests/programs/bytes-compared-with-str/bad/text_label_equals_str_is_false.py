# {"expect": [{"line": 9, "category": "bytes-str", "world": "numpy_function", "error": "", "text": "cats: 0"}], "source": "question: label comparison in numpy_function always false"}
import numpy as np
import tensorflow as tf

LABELS = ["cat", "dog", "cat"]


def is_cat(label):
    hit = label == "cat"  # [bytes-compared-with-str]
    return np.int64(hit)


ds = tf.data.Dataset.from_tensor_slices(LABELS)
ds = ds.map(lambda label: tf.numpy_function(is_cat, [label], tf.int64))
print("cats:", sum(int(v) for v in ds))
