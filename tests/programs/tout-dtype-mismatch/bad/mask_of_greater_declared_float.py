# {"expect": [{"line": 21, "category": "tout-dtype", "world": "function", "error": "InvalidArgumentError", "text": "Tensor conversion requested dtype float32 for Tensor with dtype bool"}], "source": "threshold layer in py_function, after otsu binarisation in public code (read_file id 34847980340)"}
import numpy as np
import tensorflow as tf


class Binarize(tf.Module):
    def __init__(self, bins=16):
        super().__init__()
        self.bins = bins

    def threshold(self, image):
        counts, edges = np.histogram(image.numpy(), bins=self.bins)
        return edges[int(np.argmax(counts)) + 1]

    def _binary(self, image):
        level = tf.constant(self.threshold(image), image.dtype)
        return tf.greater(image, level)

    @tf.function
    def __call__(self, image):
        mask = tf.py_function(self._binary, [image], tf.float32)  # [tout-dtype-mismatch]
        mask.set_shape(image.shape)
        return image * mask


page = np.random.RandomState(2).rand(6, 6).astype(np.float32)
print(Binarize()(tf.constant(page)).numpy().sum())
