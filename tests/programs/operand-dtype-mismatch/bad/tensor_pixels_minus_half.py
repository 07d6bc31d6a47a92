# {"expect": [{"line": 9, "category": "operand-dtype", "world": "py_function", "error": "TypeError", "text": "Cannot convert 127.5 to EagerTensor of dtype uint8"}], "source": "StackOverflow: scaling of a uint8 tensor to [-1, 1] in py_function"}
import numpy as np
import tensorflow as tf


class Inception:
    @staticmethod
    def preprocess(pixels):
        pixels = pixels - 127.5  # [operand-dtype-mismatch]
        return pixels / 127.5

    @classmethod
    def load(cls, contents):
        image = tf.io.decode_image(contents)
        if image.shape[-1] == 1:
            image = tf.repeat(image, 3, axis=-1)
        return cls.preprocess(image)


def read(contents):
    image = tf.py_function(Inception.load, [contents], tf.float32)
    return tf.ensure_shape(image, [5, 5, 3])


grey = tf.io.encode_png(np.full((5, 5, 1), 40, np.uint8)).numpy()
for image in tf.data.Dataset.from_tensors(grey).map(read):
    print(image.shape)
