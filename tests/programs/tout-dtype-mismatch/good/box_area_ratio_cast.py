# {"expect": [], "source": "sizes of boxes from shapes and np.clip, cast for Tout"}
import numpy as np
import tensorflow as tf

rng = np.random.RandomState(5)


def cut(image):
    height, width, channels = image.shape
    top, left = rng.randint(0, 4, size=2)
    y0, y1 = np.clip([top - 2, top + 2], 0, height)
    x0, x1 = np.clip([left - 2, left + 2], 0, width)
    share = (y1 - y0) * (x1 - x0) / (height * width)
    mask = np.zeros((height, width, channels), np.float32)
    mask[y0:y1, x0:x1] = 1
    return image * (1 - mask), np.float32(share), y1 - y0, height


def erase(image):
    image, share, rows, height = tf.numpy_function(
        cut, [image], [tf.float32, tf.float32, tf.int64, tf.int64]
    )
    return tf.ensure_shape(image, (6, 6, 1)), share, rows, height


images = tf.data.Dataset.from_tensor_slices(np.ones((2, 6, 6, 1), np.float32))
for image, share, rows, height in images.map(erase):
    print(image.shape, share, rows, height)
