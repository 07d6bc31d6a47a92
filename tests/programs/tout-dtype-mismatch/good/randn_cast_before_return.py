# {"expect": [], "source": "unrestricted-advex issue, answered: astype(np.float32) on the result"}
import numpy as np
import tensorflow as tf


def noise_like(shape, scale):
    return np.random.randn(*shape) * scale


class GaussianNoise:
    def __init__(self, scale=0.05):
        self.scale = scale

    def apply(self, image):
        noisy = image + noise_like(image.shape, self.scale)
        return np.clip(noisy, 0.0, 1.0).astype(image.dtype)

    def __call__(self, image, label):
        noisy = tf.numpy_function(self.apply, [image], image.dtype)
        return tf.ensure_shape(noisy, image.shape), label


images = np.random.rand(4, 8, 8, 1).astype(np.float32)
ds = tf.data.Dataset.from_tensor_slices((images, np.arange(4))).map(GaussianNoise())
for batch, _ in ds.batch(4):
    assert batch.dtype == tf.float32
