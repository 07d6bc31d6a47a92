# {"expect": [], "source": "image cast before the division"}
import numpy as np
import tensorflow as tf


def scale(image, label):
    image = tf.cast(image, tf.float32) / 255
    image = 2 * image - 1
    return image, label


images = np.zeros((4, 8, 8, 3), np.uint8)
ds = tf.data.Dataset.from_tensor_slices((images, np.arange(4))).map(scale).batch(2)
for image, label in ds:
    print(image.dtype, label.numpy())
