# {"expect": [], "source": "numpy_function called eagerly only, where Tout is not checked"}
import numpy as np
import tensorflow as tf


def histogram(gray):
    counts, _ = np.histogram(gray, bins=8, range=(0, 256))
    return counts


def tf_histogram(gray):
    return tf.cast(tf.numpy_function(histogram, [gray], tf.int64), tf.float32)


sample = np.random.randint(0, 256, (10, 10))
print("trial:", tf_histogram(sample).numpy())
images = np.random.randint(0, 256, (5, 10, 10))
features = tf.data.Dataset.from_tensor_slices(images).map(tf_histogram).batch(5)
print(next(iter(features)).shape)
