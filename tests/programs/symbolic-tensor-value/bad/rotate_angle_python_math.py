# {"expect": [{"line": 9, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "must be real number, not SymbolicTensor"}], "source": "addons issue 2529: rotation matrix of a random angle with math.cos in map"}
import math

import numpy as np
import tensorflow as tf


def rotation_matrix(angle):
    cos, sin = math.cos(angle), math.sin(angle)  # [symbolic-tensor-value]
    return tf.stack([[cos, -sin], [sin, cos]])


def grid(size):
    line = np.linspace(-1.0, 1.0, size, dtype=np.float32)
    yy, xx = np.meshgrid(line, line, indexing="ij")
    return tf.constant(np.stack([yy.ravel(), xx.ravel()]))


class RandomRotation:
    def __init__(self, degrees, size):
        self.limit = degrees * math.pi / 180.0
        self.coords = grid(size)
        self.size = size

    def draw(self):
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
for image, label in ds.map(RandomRotation(30, 9), num_parallel_calls=tf.data.AUTOTUNE):
    print(image.shape, label.numpy())
