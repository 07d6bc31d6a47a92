# {"expect": [{"line": 13, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is int64, but expects int32"}], "source": "pixel counts of a mask by np.bincount"}
import numpy as np
import tensorflow as tf

NUM_CLASSES = 4


def count_pixels(mask: np.ndarray) -> np.ndarray:
    return np.bincount(mask.ravel(), minlength=NUM_CLASSES)


def add_histogram(image, mask):
    histogram = tf.numpy_function(func=count_pixels, inp=[mask], Tout=tf.int32)  # [tout-dtype-mismatch]
    histogram.set_shape([NUM_CLASSES])
    weights = 1.0 / (1.0 + tf.cast(histogram, tf.float32))
    return image, mask, weights


images = np.zeros((2, 8, 8, 1), np.float32)
masks = np.random.randint(0, NUM_CLASSES, (2, 8, 8)).astype(np.uint8)
for *_, w in tf.data.Dataset.from_tensor_slices((images, masks)).map(add_histogram):
    print(w.numpy())
