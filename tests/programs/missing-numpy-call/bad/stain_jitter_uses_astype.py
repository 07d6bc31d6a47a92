# {"expect": [{"line": 7, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "object has no attribute 'astype'"}], "source": "stain augmentation written for arrays and wrapped by py_function (public code, read_file id 49318014135)"}
import numpy as np
import tensorflow as tf


def optical_density(img):
    return -np.log((img.astype(np.float32) + 1.0) / 256.0)  # [missing-numpy-call]


class StainJitter:
    def __init__(self, sigma=0.2, seed=None):
        self.sigma = sigma
        self.rng = np.random.default_rng(seed)

    def __call__(self, img):
        od = optical_density(img)
        od *= self.rng.uniform(1 - self.sigma, 1 + self.sigma, size=3)
        return np.clip(256.0 * np.exp(-od) - 1.0, 0, 255)


jitter = StainJitter(seed=3)


def augment(image, label):
    image = tf.py_function(jitter, [image], tf.float32)
    image.set_shape((4, 4, 3))
    return image, label


tiles = np.random.default_rng(0).integers(0, 255, (5, 4, 4, 3), dtype=np.uint8)
data = tf.data.Dataset.from_tensor_slices((tiles, np.arange(5))).map(augment).batch(5)
for images, labels in data:
    print(images.shape, labels.numpy())
