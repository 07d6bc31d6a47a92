# {"expect": [], "source": "loader that unpacks an array's shape"}
import numpy as np
import tensorflow as tf


def fit_to(image, size):
    h, w, c = image.shape
    out = np.zeros((size, size, c), image.dtype)
    out[:min(h, size), :min(w, size)] = image[:size, :size]
    return out


class Pipeline:
    def __init__(self, size=6, batch=2):
        self.size = size
        self.batch = batch

    def _map(self, image, label):
        height, width, channels = image.shape.as_list()
        image = tf.numpy_function(lambda im: fit_to(im, self.size), [image], tf.float32)
        image.set_shape([self.size, self.size, channels])
        return image, label

    def build(self, images, labels):
        ds = tf.data.Dataset.from_tensor_slices((images, labels))
        return ds.map(self._map).batch(self.batch)


for image, label in Pipeline().build(tf.ones([4, 4, 8, 3]), [0, 1, 2, 3]):
    print(image.shape, label.numpy())
