# {"expect": [], "source": "bound method of two arguments, both in inp"}
import numpy as np
import tensorflow as tf


class MixCrop:
    def __init__(self, size, seed=None):
        self.size = size
        self.rng = np.random.default_rng(seed)

    def crop(self, image, label):
        top = self.rng.integers(0, image.shape[0] - self.size + 1)
        return image[top : top + self.size], label

    def __call__(self, image, label):
        width = image.shape[1]
        image, label = tf.numpy_function(self.crop, [image, label], [image.dtype, label.dtype])
        return tf.ensure_shape(image, (self.size, width)), tf.ensure_shape(label, ())


data = tf.data.Dataset.from_tensor_slices((np.random.rand(3, 6, 6).astype("float32"), np.arange(3, dtype="int32")))
for images, labels in data.map(MixCrop(4, seed=1)).batch(3):
    print(images.shape, labels.numpy().tolist())
