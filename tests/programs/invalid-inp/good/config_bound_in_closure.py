# {"expect": [], "source": "StackOverflow: configuration object, answered: a closure instead of inp"}
import dataclasses

import numpy as np
import tensorflow as tf


@dataclasses.dataclass
class CropConfig:
    height: int
    width: int


def crop(image, config):
    return image[: config.height, : config.width]


def make_map_fn(config):
    def map_fn(image, label):
        image = tf.numpy_function(lambda x: crop(x, config), [image], tf.float32)
        image.set_shape([config.height, config.width, 3])
        return image, label

    return map_fn


images = np.random.rand(2, 8, 8, 3).astype(np.float32)
ds = tf.data.Dataset.from_tensor_slices((images, [0, 1]))
for image, label in ds.map(make_map_fn(CropConfig(4, 6))):
    assert image.shape == (4, 6, 3)
