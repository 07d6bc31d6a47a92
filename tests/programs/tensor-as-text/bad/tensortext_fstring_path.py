# {"expect": [{"line": 14, "category": "tensor-text", "world": "py_function", "error": "FileNotFoundError", "text": "No such file or directory"}], "source": "question: f-string with a tensor as path"}
import os
import tempfile

import numpy as np
import tensorflow as tf

folder = tempfile.mkdtemp()
for name in ("x0", "x1"):
    np.save(os.path.join(folder, name + ".npy"), np.arange(3.0))


def load(name):
    return np.load(f"{folder}/{name}.npy")  # [tensor-as-text]


names = tf.data.Dataset.from_tensor_slices(["x0", "x1"])
arrays = names.map(lambda n: tf.py_function(load, inp=[n], Tout=tf.float64))
print(sum(float(tf.reduce_sum(a)) for a in arrays))
