# {"expect": [{"line": 11, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 2 values, but expects to see 1"}], "source": "np.histogram gives counts and edges, one Tout"}
import numpy as np
import tensorflow as tf


def levels(image):
    return np.histogram(image, bins=4, range=(0.0, 1.0))


def describe(image):
    return tf.numpy_function(levels, [image], [tf.int64])  # [output-count-mismatch]


images = np.random.rand(2, 3, 3).astype(np.float32)
for parts in tf.data.Dataset.from_tensor_slices(images).map(describe):
    print(parts)
