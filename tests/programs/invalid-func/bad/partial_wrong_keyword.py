# {"expect": [{"line": 17, "category": "bad-func", "world": "dataset", "error": "TypeError", "text": "multiple values for argument 'stddev'"}], "source": "partial fixes the argument that inp gives again"}
import functools

import numpy as np
import tensorflow as tf


def noise(image, stddev, seed):
    rng = np.random.default_rng(int(seed))
    return image + rng.normal(0, stddev, image.shape).astype(np.float32)


add_noise = functools.partial(noise, stddev=0.1)


def augment(index, image):
    return tf.numpy_function(add_noise, [image, index], tf.float32)  # [invalid-func]


ds = tf.data.Dataset.from_tensor_slices(tf.zeros([2, 3])).enumerate().map(augment)
for image in ds:
    print(image.shape)
