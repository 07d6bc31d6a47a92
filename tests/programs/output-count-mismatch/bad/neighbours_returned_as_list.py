# {"expect": [{"line": 17, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "values, but expects to see 1 values"}], "source": "py_func gives a python list and takes it for several outputs; https://github.com/tensorflow/tensorflow/issues/20983 and https://github.com/tensorflow/tensorflow/issues/12721"}
import numpy as np
import tensorflow as tf

points = np.array([[0, 0], [1, 0], [0, 1], [5, 5], [6, 5]], dtype=np.float32)


def neighbours(point, radius):
    found = []
    for index, other in enumerate(points):
        if np.hypot(*(other - point)) <= radius:
            found.append(index)
    return found


def with_neighbours(point):
    ids = tf.numpy_function(neighbours, [point, 1.5], tf.int64)  # [output-count-mismatch]
    ids.set_shape([None])
    return point, ids


dataset = tf.data.Dataset.from_tensor_slices(points)
dataset = dataset.map(with_neighbours).padded_batch(2, padded_shapes=([2], [None]))
for p, ids in dataset:
    print(p.numpy(), ids.numpy())
