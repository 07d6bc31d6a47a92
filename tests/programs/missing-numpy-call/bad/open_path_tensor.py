# {"expect": [{"line": 15, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "expected str, bytes or os.PathLike object"}], "source": "tensorflow issue: csv reader opened with the path tensor in py_function"}
import os
import tempfile

import numpy as np
import tensorflow as tf


class KeypointReader:
    def __init__(self, column):
        self.column = column

    def read(self, path):
        values = []
        with open(path) as handle:  # [missing-numpy-call]
            for line in handle:
                values.append(line.rstrip().split(",")[self.column])
        return np.array(values, dtype=np.float32)

    def load(self, path):
        points = tf.py_function(func=self.read, inp=[path], Tout=tf.float32)
        return tf.reshape(points, [1, -1])


folder = tempfile.mkdtemp()
names = []
for i in range(3):
    names.append(os.path.join(folder, f"kp_{i}.csv"))
    with open(names[-1], "w") as out:
        out.write("a,0.5\nb,0.25\n")

reader = KeypointReader(column=1)
for points in tf.data.Dataset.from_tensor_slices(names).map(reader.load):
    print(points.numpy())
