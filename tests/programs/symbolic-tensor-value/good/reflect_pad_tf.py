# {"expect": [], "source": "reflect padding in the pipeline and by NumPy outside of it"}
from functools import partial

import numpy as np
import tensorflow as tf


def pad_and_crop(image, label, *, border, size):
    paddings = np.array([[border, border], [border, border], [0, 0]])
    padded = tf.pad(image, paddings, mode="REFLECT")
    return tf.image.random_crop(padded, (size, size, image.shape[-1])), label


images = np.random.rand(10, 8, 8, 3).astype(np.float32)
ds = tf.data.Dataset.from_tensor_slices((images, np.arange(10)))
train = ds.shuffle(16).map(partial(pad_and_crop, border=2, size=8)).batch(4)
for image, _ in ds.take(2):
    print(np.pad(image, ((1, 1), (1, 1), (0, 0))).shape)
for batch, labels in train:
    print(np.asarray(batch).mean() > 0, labels.shape)
