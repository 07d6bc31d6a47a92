# {"expect": [{"line": 9, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "a bytes-like object is required, not 'str'"}], "source": "bytes path split by a str separator"}
import numpy as np
import tensorflow as tf

LABELS = ["cat", "dog"]


def parse(path):
    folder = path.split("/")[-2]  # [bytes-as-str]
    return np.int64(LABELS.index(folder))


def load(path):
    y = tf.numpy_function(parse, [path], tf.int64)
    y.set_shape([])
    return path, y


for p, y in tf.data.Dataset.from_tensor_slices(["d/cat/1.png", "d/dog/2.png"]).map(load):
    print(p.numpy(), y.numpy())
