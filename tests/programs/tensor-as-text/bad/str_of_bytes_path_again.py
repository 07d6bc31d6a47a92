# {"expect": [{"line": 14, "category": "tensor-text", "world": "numpy_function", "error": "FileNotFoundError", "text": "not found", "or": [13]}], "source": "str() of the bytes that numpy_function passes"}
import os
import tempfile

import numpy as np
import tensorflow as tf

folder = tempfile.mkdtemp()
np.savetxt(os.path.join(folder, "x.csv"), np.ones((2, 3)), delimiter=",")


def read_csv(path):
    path = str(path)
    return np.loadtxt(path, delimiter=",", dtype=np.float32)  # [tensor-as-text]


files = tf.data.Dataset.from_tensor_slices([os.path.join(folder, "x.csv")])
for table in files.map(lambda p: tf.numpy_function(read_csv, [p], tf.float32)):
    print(table.shape)
