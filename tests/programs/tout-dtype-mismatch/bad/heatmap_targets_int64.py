# {"expect": [{"line": 19, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is int64, but expects int32"}], "source": "keypoint cell indices from np.argmax and np.floor_divide"}
import numpy as np
import tensorflow as tf


class KeypointEncoder:
    def __init__(self, grid=4, size=32):
        self.grid = grid
        self.stride = size // grid

    def encode(self, points):
        cells = np.floor_divide(points, self.stride).astype(int)
        heat = np.zeros((self.grid, self.grid), dtype=np.float32)
        for cx, cy in cells:
            heat[cy, cx] += 1.0
        return heat, np.argmax(heat)

    def __call__(self, points):
        heat, peak = tf.numpy_function(self.encode, [points], [tf.float32, tf.int32])  # [tout-dtype-mismatch]
        heat.set_shape([self.grid, self.grid])
        peak.set_shape([])
        return heat, peak


points = np.random.uniform(0, 31, size=(5, 3, 2)).astype(np.float32)
for heat, peak in tf.data.Dataset.from_tensor_slices(points).map(KeypointEncoder()):
    print(heat.shape, peak.numpy())
