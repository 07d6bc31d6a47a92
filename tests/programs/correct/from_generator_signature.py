# {"expect": [], "source": "Python generator with output_signature, NumPy and Python inside"}
import csv
import io

import numpy as np
import tensorflow as tf

TABLE = "name,a,b,label\nx,1,2,0\ny,3,4,1\nz,5,6,1\n"


class RowReader:
    def __init__(self, text, skip=()):
        self.text = text
        self.skip = set(skip)

    def __call__(self):
        for row in csv.DictReader(io.StringIO(self.text)):
            if row["name"] in self.skip:
                continue
            feats = np.array([float(row["a"]), float(row["b"])], np.float32)
            yield {"name": row["name"], "x": feats}, int(row["label"])


ds = tf.data.Dataset.from_generator(
    RowReader(TABLE, skip=["y"]),
    output_signature=(
        {"name": tf.TensorSpec((), tf.string), "x": tf.TensorSpec((2,), tf.float32)},
        tf.TensorSpec((), tf.int32),
    ),
)
for feats, label in ds.batch(2):
    print(feats["name"].numpy(), feats["x"].numpy().sum(), label.numpy())
