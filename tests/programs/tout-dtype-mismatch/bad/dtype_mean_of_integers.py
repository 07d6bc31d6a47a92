# {"expect": [{"line": 12, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "question: np.mean of integer pixels"}
import numpy as np
import tensorflow as tf


def brightness(image):
    return image.mean(axis=(0, 1))


images = np.random.default_rng(0).integers(0, 255, (3, 4, 4, 3), dtype=np.uint8)
ds = tf.data.Dataset.from_tensor_slices(images)
ds = ds.map(lambda im: (im, tf.numpy_function(brightness, [im], tf.float32)))  # [tout-dtype-mismatch]
for _, level in ds:
    print(level.numpy())
