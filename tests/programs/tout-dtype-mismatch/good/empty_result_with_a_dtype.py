# {"expect": [], "source": "empty neighbours as np.array([], np.int64), remedy for https://github.com/tensorflow/tensorflow/issues/20983"}
import numpy as np
import tensorflow as tf

points = np.array([[0, 0], [1, 0], [5, 5]], dtype=np.float32)


def neighbours(point, radius):
    found = []
    for index, other in enumerate(points):
        distance = np.hypot(*(other - point))
        if 0 < distance <= radius:
            found.append(index)
    return np.array(found, dtype=np.int64)


def with_neighbours(point):
    ids = tf.numpy_function(neighbours, [point, 1.5], tf.int64)
    ids.set_shape([None])
    return ids


ds = tf.data.Dataset.from_tensor_slices(points).map(with_neighbours).padded_batch(3)
print(next(iter(ds)).numpy().tolist())
