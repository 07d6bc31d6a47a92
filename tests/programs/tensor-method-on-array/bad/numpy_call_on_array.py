# {"expect": [{"line": 17, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "'numpy.ndarray' object has no attribute 'numpy'"}], "source": "StackOverflow: py_function body moved to numpy_function, .numpy() left in"}
import numpy as np
import tensorflow as tf


def hsv_shift(pixels, amount):
    pixels = pixels + np.float32(amount)
    return np.mod(pixels, 1.0)


class ColorJitter:
    def __init__(self, strength):
        self.strength = strength

    def _augment(self, image):
        amount = np.random.uniform(-self.strength, self.strength)
        return hsv_shift(image.numpy(), amount).astype(np.float32)  # [tensor-method-on-array]

    def __call__(self, image, label):
        [image] = tf.numpy_function(self._augment, [image], [tf.float32])
        image.set_shape([6, 6, 3])
        return image, label


images = np.random.rand(4, 6, 6, 3).astype(np.float32)
ds = tf.data.Dataset.from_tensor_slices((images, np.arange(4)))
for image, label in ds.map(ColorJitter(0.2)):
    print(image.shape, label.numpy())
