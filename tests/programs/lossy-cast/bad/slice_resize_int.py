# {"expect": [{"line": 16, "category": "lossy-cast", "world": "function", "error": "", "text": "[1, 3, 5, 7] of 9"}], "source": "nearest-neighbour coordinates kept as fractions"}
import numpy as np
import tensorflow as tf


def centers(shape, size):
    h, w = shape.numpy()
    step = np.array([h, w]) / size.numpy()
    rows = (np.arange(int(size)) + 0.5) * step[0]
    cols = (np.arange(int(size)) + 0.5) * step[1]
    return np.stack([rows, cols], axis=-1)


@tf.function
def anchor_centers(image, size):
    points = tf.py_function(centers, [tf.shape(image)[:2], size], Tout=tf.int32)  # [lossy-cast]
    return points[:, 0]


rows = anchor_centers(tf.zeros([9, 9, 3]), tf.constant(4))
print(rows.numpy().tolist(), "of 9")
