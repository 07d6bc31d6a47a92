# {"expect": [], "source": "image with an optional mask replaced by an empty array"}
import numpy as np
import tensorflow as tf


class Loader:
    def __init__(self, with_mask):
        self.with_mask = with_mask

    def read(self, index):
        rng = np.random.default_rng(int(index))
        image = rng.random((4, 4), dtype=np.float32)
        if not self.with_mask:
            return image, np.zeros((0, 0), np.float32)
        return image, (image > 0.5).astype(np.float32)

    def __call__(self, index):
        image, mask = tf.py_function(self.read, [index], [tf.float32, tf.float32])
        if self.with_mask:
            return image, mask
        return (image,)


def make(split):
    return tf.data.Dataset.range(3).map(Loader(with_mask=split == "train"))


for image, mask in make("train"):
    print(image.shape, mask.numpy().mean())
for (image,) in make("test"):
    print(None if image is None else image.shape)
