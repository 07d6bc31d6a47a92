# {"expect": [], "source": "loop that stops early and then pads the list to the number of outputs"}
import numpy as np
import tensorflow as tf

LEVELS = 4


def pyramid(image):
    levels = []
    while min(image.shape) > 1 and len(levels) < LEVELS:
        levels.append(image)
        image = image[::2, ::2]
    while len(levels) < LEVELS:
        levels.append(np.zeros((1, 1), np.float32))
    return levels


def build(image):
    return tuple(tf.numpy_function(pyramid, [image], [tf.float32] * LEVELS))


ds = tf.data.Dataset.from_tensors(np.ones((8, 8), np.float32)).map(build)
for levels in ds:
    print([level.shape for level in levels])
