# {"expect": [{"line": 7, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "bytes-like object is required"}], "source": "key and value of a setting split with a str"}
import numpy as np
import tensorflow as tf


def setting(line):
    key, _, value = line.partition("=")  # [bytes-as-str]
    return key.strip(), np.float32(value)


def parse(line):
    return tf.numpy_function(setting, [line], [tf.string, tf.float32])


for key, value in tf.data.Dataset.from_tensor_slices(["lr=0.1", "eps = 1e-3"]).map(parse):
    print(key, value)
