# {"expect": [], "source": "partial fixes a keyword behind the positional ones"}
import functools

import numpy as np
import tensorflow as tf


def noise(image, seed, stddev):
    rng = np.random.default_rng(int(seed))
    return image + rng.normal(0, stddev, image.shape).astype(np.float32)


add_noise = functools.partial(noise, stddev=0.1)


def augment(index, image):
    return tf.numpy_function(add_noise, [image, index], tf.float32)


ds = tf.data.Dataset.from_tensor_slices(tf.zeros([2, 3])).enumerate().map(augment)
print([image.shape for image in ds])
