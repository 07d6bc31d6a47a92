# {"expect": [{"line": 21, "category": "lossy-cast", "world": "dataset", "error": "", "text": "scaled [0 1 1]"}], "source": "question: resized coordinates lose their fraction"}
"""Annotation points are scaled to the size of the thumbnail."""
import numpy as np
import tensorflow as tf

POINTS = np.array([[10, 20, 33], [7, 40, 21]], dtype=np.int32)
SCALE = 0.05


class Rescale:
    scale = SCALE

    def __call__(self, points):
        return points.numpy() * self.scale


rescale = Rescale()


def thumbnail(points):
    return tf.py_function(rescale, [points], Tout=points.dtype)  # [lossy-cast]


first = next(iter(tf.data.Dataset.from_tensor_slices(POINTS).map(thumbnail)))
print("scaled", first.numpy())
