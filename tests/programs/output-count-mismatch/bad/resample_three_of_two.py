# {"expect": [{"line": 23, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 3 values, but expects to see 2 values"}], "source": "models issue: pyfunc returns 3 values, but expects to see 2 values"}
import numpy as np
import tensorflow as tf
from functools import partial


def random_crop(image, mask, size):
    h, w = image.shape[:2]
    top = np.random.randint(0, h - size + 1)
    left = np.random.randint(0, w - size + 1)
    window = (slice(top, top + size), slice(left, left + size))
    return image[window], mask[window], np.array([top, left], np.int64)


def augment(image, mask, size=24):
    image, mask, offset = random_crop(image, mask, size)
    if np.random.rand() < 0.5:
        image, mask = image[:, ::-1], mask[:, ::-1]
    return image.astype(np.float32), mask.astype(np.uint8), offset


def tf_augment(image, mask):
    image, mask = tf.numpy_function(  # [output-count-mismatch]
        func=partial(augment, size=16), inp=[image, mask], Tout=[tf.float32, tf.uint8]
    )
    image.set_shape([16, 16, 3])
    mask.set_shape([16, 16, 1])
    return image, mask


images = np.random.rand(6, 32, 32, 3).astype(np.float32)
masks = (np.random.rand(6, 32, 32, 1) > 0.5).astype(np.uint8)
train = tf.data.Dataset.from_tensor_slices((images, masks)).map(tf_augment).batch(2)

for batch_images, batch_masks in train:
    print(batch_images.shape, batch_masks.dtype)
