# {"expect": [], "source": "a tf.cast in Dataset.map"}
import tensorflow as tf


class Scaler:
    def __init__(self, lo, hi):
        self.lo = lo
        self.hi = hi

    def __call__(self, row):
        value = tf.cast(row["x"], tf.float32)
        return {**row, "x": tf.math.log(value / self.lo) / (self.hi - self.lo)}


rows = {"x": [1, 2, 4], "id": [1, 2, 3]}
for row in tf.data.Dataset.from_tensor_slices(rows).map(Scaler(1.0, 4.0)):
    print(float(row["x"]))
