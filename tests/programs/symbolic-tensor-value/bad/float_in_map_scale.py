# {"expect": [{"line": 13, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "must be real number"}], "source": "math.log of an element in Dataset.map"}
import math

import tensorflow as tf


class Scaler:
    def __init__(self, lo, hi):
        self.lo = lo
        self.hi = hi

    def __call__(self, row):
        value = math.log(row["x"])  # [symbolic-tensor-value]
        row["x"] = (value - self.lo) / (self.hi - self.lo)
        return row


rows = {"x": [1.0, 2.0, 4.0], "id": [1, 2, 3]}
ds = tf.data.Dataset.from_tensor_slices(rows).map(Scaler(1.0, 4.0))
for row in ds:
    print(row)
