# {"expect": [], "source": "NumPy floor division stays whole"}
import numpy as np
import tensorflow as tf


def tiles(shape, size):
    h, w = shape.numpy()
    return np.array([h, w]) // np.int32(size)


@tf.function
def tile_count(image):
    grid = tf.py_function(lambda s: tiles(s, 4), [tf.shape(image)[:2]], tf.int32)
    grid.set_shape([2])
    return tf.reduce_prod(grid)


print(int(tile_count(tf.zeros([9, 13, 3]))))
