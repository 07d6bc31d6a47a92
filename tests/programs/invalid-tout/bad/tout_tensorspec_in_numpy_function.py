# {"expect": [{"line": 14, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "Expected DataType for argument 'Tout' not TensorSpec"}], "source": "issue: numpy_function does not take TensorSpec"}
import numpy as np
import tensorflow as tf

SPEC = tf.TensorSpec(shape=(None, 2), dtype=tf.float32)


def grid(size):
    axis = np.linspace(0.0, 1.0, size, dtype=np.float32)
    return np.stack(np.meshgrid(axis, axis), axis=-1).reshape(-1, 2)


def to_grid(size):
    points = tf.numpy_function(grid, [size], SPEC)  # [invalid-tout]
    return tf.reduce_mean(points, axis=0)


for centre in tf.data.Dataset.from_tensor_slices([2, 3]).map(to_grid):
    print(centre.numpy())
