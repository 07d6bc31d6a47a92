# {"expect": [], "source": "random and np.random used inside the wrapped function, seeds included; Kaggle style augmentation"}
import random

import numpy as np
import tensorflow as tf
from tensorflow import numpy_function, float32
from tensorflow import data as tfd

random.seed(1)
rng = np.random.default_rng(1)


def prepare_mapping(transforms):
    def aug_fn(image):
        for chance, transform in transforms:
            if random.random() < chance:
                image = transform(image)
        return np.ascontiguousarray(image, dtype=np.float32)

    def mapping(image, label):
        return numpy_function(func=aug_fn, inp=[image], Tout=float32), label

    return mapping


def set_shapes(img_shape=(4, 4)):
    def fixed(image, label):
        image.set_shape(img_shape)
        return image, label

    return fixed


TRANSFORMS = [
    (0.5, np.fliplr),
    (0.5, lambda im: im + rng.normal(scale=0.1, size=im.shape)),
    (1.0, lambda im: np.clip(im, 0.0, 1.0)),
]
ds = tfd.Dataset.from_tensor_slices((rng.random((3, 4, 4)).astype("float32"), [0, 1, 2]))
for image, label in ds.map(prepare_mapping(TRANSFORMS)).map(set_shapes()).batch(3):
    print(image.shape, image.dtype.name, label.numpy())
