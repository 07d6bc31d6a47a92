# {"expect": [{"line": 20, "category": "lossy-cast", "world": "dataset", "error": "", "text": "brightest 0"}], "source": "image scaled to 0..1 but the loader still says uint8"}
import numpy as np
import tensorflow as tf


class Loader:
    dtype = tf.uint8

    def __init__(self, seed=0):
        self.rng = np.random.default_rng(seed)

    def read(self, index):
        image = self.rng.integers(0, 200, (4, 4, 3))
        return self.scale(image)

    def scale(self, image):
        return image / 255.0

    def __call__(self, index):
        image = tf.py_function(self.read, [index], self.dtype)  # [lossy-cast]
        image.set_shape([4, 4, 3])
        return image


loader = Loader()
ds = tf.data.Dataset.range(4).map(loader).batch(4)
for batch in ds:
    print("brightest", int(tf.reduce_max(batch)))
