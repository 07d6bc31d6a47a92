# {"expect": [{"line": 25, "category": "bad-func", "world": "dataset", "error": "TypeError", "text": "takes 1 positional argument but 2 were given"}], "source": "StackOverflow: function takes the image, inp holds image and label"}
import numpy as np
import tensorflow as tf


class Augmenter:
    def __init__(self, seed=None):
        self.rng = np.random.default_rng(seed)

    def rotate(self, image):
        return np.rot90(image, k=int(self.rng.integers(0, 4)))

    def make(self):
        def aug(image):
            return np.ascontiguousarray(self.rotate(image))

        return aug


augment = Augmenter(seed=7).make()


def tf_augment(image, label):
    inputs = [image, label]
    image = tf.numpy_function(augment, inputs, tf.float32)  # [invalid-func]
    return image, label


images = np.random.rand(5, 6, 6, 1).astype(np.float32)
ds = tf.data.Dataset.from_tensor_slices((images, np.arange(5))).map(tf_augment)
for image, label in ds.take(2):
    print(image.shape, label)
