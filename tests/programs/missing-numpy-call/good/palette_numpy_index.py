# {"expect": [], "source": "colours by an array indexed with a tensor and a dict keyed by int"}
import numpy as np
import tensorflow as tf

PALETTE = {0: (0, 0, 0), 1: (255, 0, 0), 2: (0, 255, 0)}
TABLE = np.array([PALETTE[i] for i in range(3)], np.uint8)


def swatch(label, size):
    colour = PALETTE[int(label)]
    assert np.array_equal(TABLE[label], colour) and colour == PALETTE[label.numpy()]
    return np.full((int(size), int(size), 3), colour, np.uint8)


def picture(label):
    image = tf.py_function(func=swatch, inp=[label, 4], Tout=tf.uint8)
    image.set_shape([4, 4, 3])
    same = tf.gather(TABLE, label)
    return tf.cast(image, tf.float32) / 255.0, same


ds = tf.data.Dataset.from_tensor_slices(np.array([1, 2, 0])).map(picture).batch(3)
for image, colour in ds:
    print(image.shape, colour.numpy().tolist(), [PALETTE[int(i)] for i in tf.constant([1, 0])])
