# {"expect": [], "source": "operators on arrays of different dtypes are fine in numpy_function and after .numpy()"}
import numpy as np
import tensorflow as tf

MEAN = np.array([123.68, 116.779, 103.939])


def center(image):
    return (image / 255.0 - MEAN / 255.0).astype(np.float32)


def decode_and_center(contents):
    image = tf.io.decode_png(contents, channels=3)
    shifted = image.numpy() * 0.5 + np.int16(3)
    return center(shifted)


def load(contents, image):
    first = tf.py_function(decode_and_center, inp=[contents], Tout=tf.float32)
    second = tf.numpy_function(center, [image], tf.float32)
    return tf.ensure_shape(first, [6, 4, 3]), tf.ensure_shape(second, [6, 4, 3])


images = np.random.randint(0, 255, (2, 6, 4, 3)).astype(np.uint8)
pngs = [tf.io.encode_png(image).numpy() for image in images]
for first, second in tf.data.Dataset.from_tensor_slices((pngs, images)).map(load):
    assert first.shape == second.shape
