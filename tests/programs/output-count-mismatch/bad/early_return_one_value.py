# {"expect": [{"line": 25, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 1 values, but expects to see 2"}], "source": "augmentation that returns only the image when nothing is to be done"}
import random

import numpy as np
import tensorflow as tf

random.seed(1)


def crop(image, mask, size):
    h, w = image.shape[:2]
    if h == size and w == size:
        return image
    top = random.randint(0, h - size)
    left = random.randint(0, w - size)
    return (image[top:top + size, left:left + size],
            mask[top:top + size, left:left + size])


def crop_pair(image, mask):
    return crop(image, mask, 8)


def augment(image, mask):
    image, mask = tf.numpy_function(  # [output-count-mismatch]
        crop_pair, [image, mask], [tf.float32, tf.float32])
    return image, mask


images = np.random.rand(4, 8, 8, 3).astype("float32")
masks = np.ones((4, 8, 8, 1), "float32")
ds = tf.data.Dataset.from_tensor_slices((images, masks)).map(augment).batch(2)
for image, mask in ds:
    print(image.shape, mask.shape)
