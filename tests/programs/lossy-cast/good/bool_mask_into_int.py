# {"expect": [], "source": "a comparison's mask as integers loses nothing"}
import numpy as np
import tensorflow as tf


def mask_of(image):
    values = image.numpy()
    return values > values.mean()


def segment(image):
    mask = tf.py_function(mask_of, [image], tf.uint8)
    mask.set_shape(image.shape)
    return image, mask


images = np.random.default_rng(0).random((3, 4, 4)).astype("float32")
for image, mask in tf.data.Dataset.from_tensor_slices(images).map(segment):
    print(int(tf.reduce_sum(tf.cast(mask, tf.int32))))
