# {"expect": [{"line": 25, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "to a TensorFlow DType"}], "source": "Tout taken from strings of a settings object; strings are legal (Tout='uint8' in public code, read_file id 44269711712), this one is no dtype"}
from dataclasses import dataclass, field

import numpy as np
import tensorflow as tf


@dataclass
class Settings:
    size: int = 4
    image_type: str = "float"
    label_type: str = "long"
    seed: int = field(default=3)


def jitter(image, label, cfg):
    noise = np.random.default_rng(cfg.seed).normal(scale=0.1, size=image.shape)
    return (image + noise).astype(np.float32), np.int64(label)


def pipeline(images, labels, cfg):
    types = [cfg.image_type, cfg.label_type]

    def step(image, label):
        return tf.numpy_function(lambda i, l: jitter(i, l, cfg), [image, label], types)  # [invalid-tout]

    return tf.data.Dataset.from_tensor_slices((images, labels)).map(step)


cfg = Settings()
for image, label in pipeline(np.zeros((3, 4, 4), np.float32), [0, 1, 2], cfg):
    print(image.shape, label.numpy())
