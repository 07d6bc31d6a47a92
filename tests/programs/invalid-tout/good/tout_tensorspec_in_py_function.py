# {"expect": [], "source": "question: TensorSpec is fine in py_function"}
import numpy as np
import tensorflow as tf

SPEC = {
    "points": tf.TensorSpec((None, 2), tf.float32),
    "size": tf.TensorSpec((), tf.int32),
}


def grid(size):
    axis = np.linspace(0.0, 1.0, int(size))
    return np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2), size


def to_grid(size):
    points, n = tf.py_function(grid, [size], list(SPEC.values()))
    return tf.reduce_mean(points, axis=0), n


for centre, n in tf.data.Dataset.from_tensor_slices([2, 3]).map(to_grid):
    print(centre.numpy(), int(n))
