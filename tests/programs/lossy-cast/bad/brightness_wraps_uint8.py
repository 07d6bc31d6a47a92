# {"expect": [{"line": 20, "category": "lossy-cast", "world": "dataset", "error": "", "text": "[ 24  44 255]"}], "source": "GitHub issue: dark spots after brightness augmentation, int array returned as uint8"}
import numpy as np
import tensorflow as tf

SHIFT = 80


def adjust(pixels, shift):
    wide = pixels.astype(np.int32)
    return wide + shift


def brighten(image):
    pixels = adjust(image.numpy(), SHIFT)
    return pixels


def augment(image, label):
    shape = image.shape
    out = tf.py_function(brighten, inp=[image], Tout=tf.uint8)  # [lossy-cast]
    out.set_shape(shape)
    return out, label


images = np.array([[200, 220, 175]], dtype=np.uint8)
dataset = tf.data.Dataset.from_tensor_slices((images, [1]))
dataset = dataset.map(augment, num_parallel_calls=tf.data.AUTOTUNE)
for image, _ in dataset:
    print(image.numpy())
