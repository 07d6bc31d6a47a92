# {"expect": [{"line": 7, "category": "array-as-tensor", "world": "numpy_function", "error": "AttributeError", "text": "has no attribute 'as_list'"}], "source": "loader asking an array for TensorShape's methods"}
import numpy as np
import tensorflow as tf


def fit_to(image, size):
    h, w, c = image.shape.as_list()  # [tensor-method-on-array]
    out = np.zeros((size, size, c), image.dtype)
    out[:min(h, size), :min(w, size)] = image[:size, :size]
    return out


class Pipeline:
    def __init__(self, size=6, batch=2):
        self.size = size
        self.batch = batch

    def _resize(self, image):
        return fit_to(image, self.size)

    def _map(self, image, label):
        image = tf.numpy_function(self._resize, [image], tf.float32)
        image.set_shape([self.size, self.size, 3])
        return image, label

    def build(self, images, labels):
        ds = tf.data.Dataset.from_tensor_slices((images, labels))
        return ds.map(self._map).batch(self.batch)


pipeline = Pipeline()
for image, label in pipeline.build(tf.ones([4, 4, 8, 3]), [0, 1, 2, 3]):
    print(image.shape, label.numpy())
