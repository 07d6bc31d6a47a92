# {"expect": [], "source": "random.choice over a tensor with a static length, which AutoGraph makes work"}
import random

import numpy as np
import tensorflow as tf


def crop_around_object(image, boxes):
    box = random.choice(boxes)
    y, x = tf.cast(box[0], tf.int32), tf.cast(box[1], tf.int32)
    return tf.image.crop_to_bounding_box(image, y, x, 4, 4)


def augment(sample):
    return crop_around_object(sample["image"], sample["boxes"]), sample["label"]


samples = {
    "image": np.random.rand(3, 16, 16, 3).astype(np.float32),
    "boxes": np.random.randint(0, 8, (3, 5, 2)).astype(np.float32),
    "label": np.array([0, 1, 0]),
}
train = tf.data.Dataset.from_tensor_slices(samples).map(augment).repeat(2).batch(2)
print(next(iter(train))[0].shape)
