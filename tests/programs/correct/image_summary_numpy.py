# {"expect": [], "source": "grid of images made by NumPy from eager tensors"}
import numpy as np
import tensorflow as tf


def grid(images, columns):
    images = np.asarray(images)
    n, h, w, c = images.shape
    rows = -(-n // columns)
    canvas = np.zeros((rows * h, columns * w, c), images.dtype)
    for i, image in enumerate(images):
        r, col = divmod(i, columns)
        canvas[r * h : (r + 1) * h, col * w : (col + 1) * w] = image
    return canvas


@tf.function
def render(z):
    return tf.clip_by_value(tf.reshape(z, (-1, 2, 2, 1)) * 127.5 + 127.5, 0.0, 255.0)


picture = grid(render(tf.random.normal((5, 4))), columns=3)
png = tf.io.encode_png(picture.astype(np.uint8))
print(picture.shape, png.numpy()[:4] == b"\x89PNG", tf.io.decode_png(png).shape)
