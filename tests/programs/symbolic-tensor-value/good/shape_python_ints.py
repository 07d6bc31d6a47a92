# {"expect": [], "source": "static dimensions as Python numbers inside map"}
import random

import numpy as np
import tensorflow as tf

CROP = 8


def random_crop_pair(lr, hr):
    h, w = lr.shape[:2]
    top = random.randint(0, h - CROP)
    left = np.random.randint(0, w - CROP + 1)
    names = ["r%d" % i for i in range(h)]
    assert len(names) == h and w % 2 == 0
    lr_c = lr[top:top + CROP, left:left + CROP]
    hr_c = hr[2 * top:2 * (top + CROP), 2 * left:2 * (left + CROP)]
    return lr_c, hr_c


lr_imgs = tf.random.uniform([3, 16, 16, 3])
hr_imgs = tf.random.uniform([3, 32, 32, 3])
ds = tf.data.Dataset.from_tensor_slices((lr_imgs, hr_imgs)).map(random_crop_pair).batch(3)
for a, b in ds:
    print(a.shape, b.shape)
