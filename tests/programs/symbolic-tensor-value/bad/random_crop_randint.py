# {"expect": [{"line": 12, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "cannot be interpreted as an integer"}], "source": "random crop offsets from the random module with tf.shape sizes", "also": [13]}
import random

import tensorflow as tf

CROP = 8


def random_crop_pair(lr, hr):
    shape = tf.shape(lr)
    h, w = shape[0], shape[1]
    top = random.randint(0, h - CROP)  # [symbolic-tensor-value]
    left = random.randint(0, w - CROP)
    lr_c = lr[top:top + CROP, left:left + CROP]
    hr_c = hr[2 * top:2 * (top + CROP), 2 * left:2 * (left + CROP)]
    return lr_c, hr_c


lr_imgs = tf.random.uniform([3, 16, 16, 3])
hr_imgs = tf.random.uniform([3, 32, 32, 3])
ds = tf.data.Dataset.from_tensor_slices((lr_imgs, hr_imgs)).map(random_crop_pair).batch(3)
for a, b in ds:
    print(a.shape, b.shape)
