# {"expect": [], "source": "brightened picture clipped before the cast"}
import numpy as np
import tensorflow as tf


class Exposure:
    def __init__(self, gain):
        self.gain = gain

    def _brighten(self, image):
        bright = image.numpy().astype(np.int32) * self.gain
        return np.clip(bright, 0, 255).astype(np.uint8)

    def __call__(self, image):
        out = tf.py_function(self._brighten, [image], tf.uint8)
        out.set_shape(image.shape)
        return tf.image.convert_image_dtype(out, tf.float32)


images = np.full((1, 2, 2), 150, np.uint8)
for image in tf.data.Dataset.from_tensor_slices(images).map(Exposure(2)):
    print(image.numpy().max())
