# {"expect": [{"line": 14, "category": "lossy-cast", "world": "dataset", "error": "", "text": "44"}], "source": "brightened picture overflows bytes"}
import numpy as np
import tensorflow as tf


class Exposure:
    def __init__(self, gain):
        self.gain = gain

    def _brighten(self, image):
        return image.numpy().astype(np.int32) * self.gain

    def __call__(self, image):
        return tf.py_function(self._brighten, [image], tf.uint8)  # [lossy-cast]


images = np.full((1, 2, 2), 150, np.uint8)
for image in tf.data.Dataset.from_tensor_slices(images).map(Exposure(2)):
    print(image.numpy().max())
