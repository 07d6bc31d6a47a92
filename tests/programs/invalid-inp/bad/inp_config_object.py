# {"expect": [{"line": 20, "category": "bad-inp", "world": "dataset", "error": "TypeError", "text": "<NOT CONVERTIBLE TO TENSOR>"}], "source": "StackOverflow: configuration object handed through inp"}
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
        image = tf.numpy_function(crop, [image, config], tf.float32)  # [invalid-inp]
        image.set_shape([config.height, config.width, 3])
        return image, label

    return map_fn


images = np.random.rand(2, 8, 8, 3).astype(np.float32)
ds = tf.data.Dataset.from_tensor_slices((images, [0, 1]))
for image, label in ds.map(make_map_fn(CropConfig(4, 6))):
    print(image.shape)
