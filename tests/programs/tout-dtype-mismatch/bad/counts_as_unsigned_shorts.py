# {"expect": [{"line": 13, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is uint16, but expects int32"}], "source": "histogram kept in C's types to save memory"}
import numpy as np
import tensorflow as tf


def histogram(image):
    counts = np.bincount(image.ravel(), minlength=256)
    return counts.astype(np.ushort)


images = tf.data.Dataset.from_tensor_slices(np.zeros((2, 4, 4), np.uint8))
images = images.map(
    lambda image: tf.numpy_function(histogram, [image], tf.int32)  # [tout-dtype-mismatch]
)
for counts in images:
    print(counts.shape)
