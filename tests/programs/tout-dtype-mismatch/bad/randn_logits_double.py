# {"expect": [{"line": 19, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "unrestricted-advex issue: np.random.randn returned where float is expected"}
import numpy as np
import tensorflow as tf


def noise_like(shape, scale):
    return np.random.randn(*shape) * scale


class GaussianNoise:
    def __init__(self, scale=0.05):
        self.scale = scale

    def apply(self, image):
        noisy = image + noise_like(image.shape, self.scale)
        return np.clip(noisy, 0.0, 1.0)

    def __call__(self, image, label):
        noisy = tf.numpy_function(self.apply, [image], tf.float32)  # [tout-dtype-mismatch]
        noisy = tf.ensure_shape(noisy, image.shape)
        return noisy, label


images = np.random.rand(4, 8, 8, 1).astype(np.float32)
labels = np.arange(4)
ds = tf.data.Dataset.from_tensor_slices((images, labels)).map(GaussianNoise()).batch(4)
for batch, _ in ds:
    print(batch.shape)
