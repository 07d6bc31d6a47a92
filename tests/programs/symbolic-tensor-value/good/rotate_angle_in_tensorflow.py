# {"expect": [], "source": "addons issue 2529, answered: tf.cos for drawn angles, math.cos for fixed ones"}
import math

import numpy as np
import tensorflow as tf


def rotation_matrix(angle):
    if isinstance(angle, float):
        cos, sin = math.cos(angle), math.sin(angle)
    else:
        cos, sin = tf.cos(angle), tf.sin(angle)
    return tf.stack([[cos, -sin], [sin, cos]])


def grid(size):
    line = np.linspace(-1.0, 1.0, size, dtype=np.float32)
    yy, xx = np.meshgrid(line, line, indexing="ij")
    return tf.constant(np.stack([yy.ravel(), xx.ravel()]))


class RandomRotation:
    def __init__(self, degrees, size, fixed=None):
        self.limit = degrees * math.pi / 180.0
        self.coords = grid(size)
        self.size = size
        self.fixed = fixed

    def draw(self):
        if self.fixed is not None:
            return self.fixed
        return tf.random.uniform([], -self.limit, self.limit)

    def sample(self, image, coords):
        index = tf.cast((coords + 1.0) / 2.0 * (self.size - 1), tf.int32)
        index = tf.clip_by_value(tf.transpose(index), 0, self.size - 1)
        return tf.reshape(tf.gather_nd(image, index), [self.size, self.size, -1])

    def __call__(self, image, label):
        matrix = rotation_matrix(self.draw())
        return self.sample(image, tf.matmul(matrix, self.coords)), label


images = tf.random.uniform([4, 9, 9, 3])
ds = tf.data.Dataset.from_tensor_slices((images, tf.range(4)))
ds = ds.map(RandomRotation(30, 9)).map(RandomRotation(0, 9, fixed=math.pi))
for image, label in ds:
    assert image.shape == (9, 9, 3)
