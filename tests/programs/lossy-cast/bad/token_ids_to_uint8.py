# {"expect": [{"line": 14, "category": "lossy-cast", "world": "dataset", "error": "", "text": "largest 44"}], "source": "word ids above 255 declared as uint8"}
import numpy as np
import tensorflow as tf

VOCAB = {f"w{i}": i for i in range(301)}


def encode(text):
    words = text.numpy().decode().split()
    return np.array([VOCAB[w] for w in words], dtype=np.int64)


def to_ids(text):
    ids = tf.py_function(encode, [text], tf.uint8)  # [lossy-cast]
    ids.set_shape([None])
    return ids


largest = 0
for ids in tf.data.Dataset.from_tensor_slices(["w3 w300", "w12 w7 w1"]).map(to_ids):
    largest = max(largest, int(tf.reduce_max(ids)))
print("largest", largest)
