# {"expect": [{"line": 12, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is int64, but expects float"}], "source": "eager trial of numpy_function works, the pipeline fails"}
import numpy as np
import tensorflow as tf


def histogram(gray):
    counts, _ = np.histogram(gray, bins=8, range=(0, 256))
    return counts


def tf_histogram(gray):
    return tf.numpy_function(histogram, [gray], tf.float32)  # [tout-dtype-mismatch]


sample = np.random.randint(0, 256, (10, 10))
print("trial:", tf_histogram(sample))

images = np.random.randint(0, 256, (5, 10, 10))
features = tf.data.Dataset.from_tensor_slices(images).map(tf_histogram).batch(5)
print(next(iter(features)))
