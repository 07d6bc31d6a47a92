# {"expect": [{"line": 7, "category": "operand-dtype", "world": "dataset", "error": "TypeError", "text": "`x` and `y` must have the same dtype, got tf.uint8 != tf.float32"}], "source": "uint8 image divided by a Python float in map"}
import numpy as np
import tensorflow as tf


def scale(image, label):
    image = image / 255.0  # [operand-dtype-mismatch]
    return image, label


images = np.zeros((4, 8, 8, 3), np.uint8)
labels = np.arange(4)
ds = tf.data.Dataset.from_tensor_slices((images, labels)).map(scale).batch(2)
for image, label in ds:
    print(image.dtype, label.numpy())
