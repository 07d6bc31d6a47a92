# {"expect": [], "source": "same report, other answer: declare float64 and cast outside"}
import numpy as np
import tensorflow as tf


class GaussianNoise:
    def __init__(self, scale=0.05):
        self.scale = scale

    def apply(self, image):
        noise = np.random.randn(*image.shape) * self.scale
        return np.clip(image + noise, 0.0, 1.0)

    def __call__(self, image, label):
        noisy = tf.numpy_function(self.apply, [image], tf.float64)
        noisy = tf.cast(tf.ensure_shape(noisy, image.shape), tf.float32)
        return noisy, label


images = np.random.rand(4, 8, 8, 1).astype(np.float32)
ds = tf.data.Dataset.from_tensor_slices((images, np.arange(4))).map(GaussianNoise())
for batch, _ in ds.batch(2):
    assert batch.shape == (2, 8, 8, 1)
