# {"expect": [{"line": 15, "category": "bad-func", "world": "dataset", "error": "TypeError", "text": "missing 1 required positional argument"}], "source": "StackOverflow: class method passed without an instance"}
import numpy as np
import tensorflow as tf


class Standardizer:
    mean = np.float32(0.5)
    std = np.float32(0.25)

    def scale(self, row):
        return (row - self.mean) / self.std

    def pipeline(self, data):
        def step(row, target):
            row = tf.numpy_function(Standardizer.scale, [row], tf.float32)  # [invalid-func]
            row.set_shape([4])
            return row, target

        return tf.data.Dataset.from_tensor_slices(data).map(step)


rows = np.random.rand(6, 4).astype(np.float32)
targets = np.arange(6, dtype=np.float32)
for row, target in Standardizer().pipeline((rows, targets)):
    print(row.numpy(), target.numpy())
