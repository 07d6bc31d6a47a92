# {"expect": [], "source": "item assignment on a copy of the array in the body"}
import numpy as np
import tensorflow as tf


def hide_patch(image, size):
    out = np.array(image)
    out[:size, :size] = 0.0
    return out


def cutout(image):
    return tf.py_function(lambda im: hide_patch(im.numpy(), 2), [image], tf.float32)


for image in tf.data.Dataset.from_tensor_slices(tf.ones([2, 4, 4])).map(cutout):
    assert float(tf.reduce_sum(image)) == 12.0
