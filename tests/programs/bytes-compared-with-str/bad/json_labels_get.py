# {"expect": [{"line": 18, "category": "bytes-str", "world": "numpy_function", "error": "", "text": "labels [-1, -1]"}], "source": "table read from JSON, asked with bytes"}
import json
import os
import tempfile

import numpy as np
import tensorflow as tf

path = os.path.join(tempfile.mkdtemp(), "labels.json")
with open(path, "w") as f:
    json.dump({"img_0": 3, "img_1": 5}, f)

with open(path) as f:
    LABELS = json.load(f)


def label_of(name):
    return np.int64(LABELS.get(name, -1))  # [bytes-compared-with-str]


ds = tf.data.Dataset.from_tensor_slices(["img_0", "img_1"])
ds = ds.map(lambda n: tf.numpy_function(label_of, [n], tf.int64))
print("labels", [int(v) for v in ds])
