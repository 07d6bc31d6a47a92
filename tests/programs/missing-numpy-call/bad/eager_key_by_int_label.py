# {"expect": [{"line": 9, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "unhashable"}], "source": "colour of a class looked up with the label tensor"}
import numpy as np
import tensorflow as tf

PALETTE = {0: (0, 0, 0), 1: (255, 0, 0), 2: (0, 255, 0)}


def swatch(label, size):
    colour = PALETTE[label]  # [missing-numpy-call]
    return np.full((int(size), int(size), 3), colour, np.uint8)


def picture(label):
    image = tf.py_function(func=swatch, inp=[label, 4], Tout=tf.uint8)
    image.set_shape([4, 4, 3])
    return tf.cast(image, tf.float32) / 255.0, label


ds = tf.data.Dataset.from_tensor_slices(np.array([1, 2, 0])).map(picture).batch(3)
print(next(iter(ds))[0].shape)
