# {"expect": [{"line": 11, "category": "bad-func", "world": "dataset", "error": "InvalidArgumentError", "text": "takes 2 positional arguments but 3 were given"}], "source": "question: *inputs in map with three components"}
import numpy as np
import tensorflow as tf


def weighted(pair, weight):
    return np.float32(pair.sum() * weight)


def mapper(*inputs):
    return tf.numpy_function(weighted, [*inputs], tf.float32)  # [invalid-func]


a = np.ones((3, 2), np.float32)
b = np.full((3,), 0.5, np.float32)
c = np.arange(3, dtype=np.float32)
dataset = tf.data.Dataset.zip(tuple(tf.data.Dataset.from_tensor_slices(v) for v in (a, b, c)))
print(sum(float(v) for v in dataset.map(mapper)))
