# {"expect": [], "source": "keypoint indices declared as int64 or cast"}
import numpy as np
import tensorflow as tf


class KeypointEncoder:
    dtypes = (tf.float32, tf.int64, tf.int32)

    def __init__(self, grid=4, size=32):
        self.grid = grid
        self.stride = size // grid

    def encode(self, points):
        cells = np.floor_divide(points, self.stride).astype(int)
        heat = np.zeros((self.grid, self.grid), dtype=np.float32)
        for cx, cy in cells:
            heat[cy, cx] += 1.0
        peak = np.argmax(heat)
        return heat, peak, peak.astype(np.int32)

    def __call__(self, points):
        heat, peak, small = tf.numpy_function(self.encode, [points], self.dtypes)
        heat.set_shape([self.grid, self.grid])
        return heat, tf.cast(peak, tf.int32) - small


points = np.random.uniform(0, 31, size=(5, 3, 2)).astype(np.float32)
for heat, zero in tf.data.Dataset.from_tensor_slices(points).map(KeypointEncoder()):
    assert int(zero) == 0 and heat.shape.rank == 2
print("ok")
