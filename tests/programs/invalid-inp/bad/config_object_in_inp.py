# {"expect": [{"line": 18, "category": "bad-inp", "world": "dataset", "error": "TypeError", "text": "<NOT CONVERTIBLE TO TENSOR>"}], "source": "configuration object passed through inp"}
import numpy as np
import tensorflow as tf


class Config:
    crop = 2
    flip = True


def augment(img, cfg):
    img = img[: cfg.crop, : cfg.crop]
    return img[:, ::-1] if cfg.flip else img


def build(images, cfg):
    def _map(img):
        return tf.numpy_function(augment, [img, cfg], tf.float32)  # [invalid-inp]

    return tf.data.Dataset.from_tensor_slices(images).map(_map)


print(list(build(np.random.rand(2, 4, 4).astype(np.float32), Config()).as_numpy_iterator()))
