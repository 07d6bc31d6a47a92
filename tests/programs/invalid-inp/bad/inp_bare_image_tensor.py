# {"expect": [{"line": 17, "category": "bad-inp", "world": "dataset", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic `tf.Tensor` is not allowed"}], "source": "StackOverflow: inp=image instead of inp=[image]"}
import numpy as np
import tensorflow as tf


def equalize(image):
    values, counts = np.unique(image, return_counts=True)
    cdf = np.cumsum(counts) / image.size
    return np.interp(image, values, cdf).astype(np.float32)


class Equalizer:
    def __init__(self, shape):
        self.shape = shape

    def __call__(self, image):
        image = tf.numpy_function(func=equalize, inp=image, Tout=tf.float32)  # [invalid-inp]
        image.set_shape(self.shape)
        return image


images = np.random.randint(0, 255, (4, 8, 8)).astype(np.uint8)
dataset = tf.data.Dataset.from_tensor_slices(images).map(Equalizer((8, 8)))
for image in dataset.batch(2):
    print(image.shape)
