# {"expect": [{"line": 17, "category": "bad-func", "world": "dataset", "error": "TypeError", "text": "got multiple values for argument"}], "source": "partial binds by keyword what inp also passes"}
from functools import partial

import numpy as np
import tensorflow as tf


def resize_nearest(img, size):
    idx = np.arange(size) * img.shape[0] // size
    return img[idx][:, idx]


fn = partial(resize_nearest, img=None)


def resize(img, size):
    out = tf.numpy_function(fn, [img, size], tf.float32)  # [invalid-func]
    return tf.reshape(out, [2, 2])


imgs = np.random.rand(3, 4, 4).astype(np.float32)
for im in tf.data.Dataset.from_tensor_slices(imgs).map(lambda i: resize(i, 2)):
    print(im.shape)
