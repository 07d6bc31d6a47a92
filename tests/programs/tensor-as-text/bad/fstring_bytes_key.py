# {"expect": [{"line": 10, "category": "tensor-text", "world": "py_function", "error": "KeyError", "text": "train/b'a'", "or": [9]}], "source": "cache key made of an f-string of bytes"}
import numpy as np
import tensorflow as tf

FEATURES = {"train/a": np.float32(1.5), "train/b": np.float32(2.5)}


def feature(name, split="train"):
    key = f"{split}/{name.numpy()}"
    return FEATURES[key]  # [tensor-as-text]


@tf.function
def lookup(name):
    return tf.py_function(feature, [name], tf.float32)


print(float(lookup(tf.constant("a"))))
