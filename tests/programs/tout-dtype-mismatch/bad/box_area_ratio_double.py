# {"expect": [{"line": 19, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "ratio of integer scalars that come from np.clip is float64"}
import numpy as np
import tensorflow as tf

rng = np.random.RandomState(5)


def cut(image):
    height, width = image.shape[:2]
    top, left = rng.randint(0, 4, size=2)
    y0, y1 = np.clip([top - 2, top + 2], 0, height)
    x0, x1 = np.clip([left - 2, left + 2], 0, width)
    image = image.copy()
    image[y0:y1, x0:x1] = 0
    return image, (y1 - y0) * (x1 - x0) / (height * width)


def erase(image):
    image, share = tf.numpy_function(cut, [image], [tf.float32, tf.float32])  # [tout-dtype-mismatch]
    return tf.ensure_shape(image, (6, 6, 1)), share


images = tf.data.Dataset.from_tensor_slices(np.ones((2, 6, 6, 1), np.float32))
for image, share in images.map(erase):
    print(image.shape, share)
