# {"expect": [{"line": 9, "category": "operand-dtype", "world": "py_function", "error": "InvalidArgumentError", "text": "cannot compute Sub"}], "source": "StackOverflow: decoded uint8 image minus float mean"}
import numpy as np
import tensorflow as tf

MEAN = tf.constant([123.68, 116.779, 103.939])


def center(image):
    return image - MEAN  # [operand-dtype-mismatch]


def decode_and_center(contents):
    image = tf.io.decode_png(contents, channels=3)
    if image.shape[0] > image.shape[1]:
        image = tf.image.rot90(image)
    return center(image)


def load(contents):
    image = tf.py_function(decode_and_center, inp=[contents], Tout=tf.float32)
    image.set_shape([None, None, 3])
    return image


pngs = [tf.io.encode_png(np.full((6, 4, 3), i, np.uint8)).numpy() for i in range(2)]
for image in tf.data.Dataset.from_tensor_slices(pngs).map(load):
    print(image.shape)
