# {"expect": [{"line": 13, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 3 values, but expects to see 2 values"}], "source": "question: numpy_function and eigen decomposition"}
import numpy as np
import tensorflow as tf


def principal_axes(points):
    centred = points - points.mean(axis=0)
    u, s, vt = np.linalg.svd(centred, full_matrices=False)
    return u, s, vt


def reduce_points(points):
    scores, spectrum = tf.numpy_function(principal_axes, [points], [tf.float32, tf.float32])  # [output-count-mismatch]
    return scores * spectrum


clouds = np.random.default_rng(1).normal(size=(4, 10, 3)).astype(np.float32)
dataset = tf.data.Dataset.from_tensor_slices(clouds).map(reduce_points)
for scores in dataset:
    print(scores.shape)
