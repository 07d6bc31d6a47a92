# {"expect": [{"line": 24, "category": "output-count", "world": "function", "error": "InvalidArgumentError", "text": "returns 2 values, but expects to see 1 values"}], "source": "question: return x.shape from numpy_function"}
import numpy as np
import tensorflow as tf


class Cropper:
    def __init__(self, margin):
        self.margin = margin

    def crop(self, x):
        m = self.margin
        return x[m:-m, m:-m]

    def size(self, x):
        return self.crop(x).shape


cropper = Cropper(margin=1)


@tf.function
def run(x):
    inner = tf.numpy_function(cropper.crop, [x], tf.float32)
    shape = tf.numpy_function(cropper.size, [x], tf.int64)  # [output-count-mismatch]
    return tf.reshape(inner, shape)


print(run(tf.ones((4, 5))))
