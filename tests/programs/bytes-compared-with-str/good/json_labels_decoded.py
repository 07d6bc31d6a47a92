# {"expect": [], "source": "JSON table asked with text"}
import json
import os
import tempfile

import numpy as np
import tensorflow as tf

path = os.path.join(tempfile.mkdtemp(), "labels.json")
with open(path, "w") as f:
    json.dump({"img_0": 3, "img_1": 5}, f)

LABELS = json.load(open(path))


def label_of(name):
    if isinstance(name, bytes):
        name = name.decode("utf-8")
    return np.int64(LABELS.get(name, -1))


ds = tf.data.Dataset.from_tensor_slices(["img_0", "img_1"])
ds = ds.map(lambda n: tf.numpy_function(label_of, [n], tf.int64))
print("labels", [int(v) for v in ds])
