# {"expect": [{"line": 17, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "'numpy.ndarray' object has no attribute 'get_shape'"}], "source": "tile augmentation moved from tensors to numpy_function; shape code kept as in public code (read_file id 6438693833)"}
import numpy as np
import tensorflow as tf


class RandomTile:
    """cuts one tile out of every image"""

    def __init__(self, size, seed=1):
        self.size = size
        self.rng = np.random.default_rng(seed)

    def corner(self, shape):
        return [int(self.rng.integers(0, n - self.size + 1)) for n in shape[:2]]

    def crop(self, image):
        top, left = self.corner(image.get_shape())  # [tensor-method-on-array]
        return image[top:top + self.size, left:left + self.size]

    def apply(self, ds):
        def step(image):
            tile = tf.numpy_function(self.crop, [image], image.dtype)
            tile.set_shape((self.size, self.size, image.shape[-1]))
            return tile

        return ds.map(step)


images = tf.data.Dataset.from_tensor_slices(np.zeros((2, 9, 9, 3), np.uint8))
for tile in RandomTile(4).apply(images):
    print(tile.shape, tile.dtype.name)
