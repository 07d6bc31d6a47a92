# {"expect": [], "source": "correct: NumPy behaviour is switched on"}
import numpy as np
import tensorflow as tf
tf.experimental.numpy.experimental_enable_numpy_behavior()

AUTOTUNE = tf.data.AUTOTUNE
MEAN = [0.485, 0.456, 0.406]


def decode(png):
    img = tf.io.decode_png(png, channels=3)
    img = img / 255
    img = img - MEAN
    return img


def brightness(img, delta):
    return (img + delta).clip(0, 1)


png = tf.io.encode_png(tf.fill([5, 5, 3], tf.constant(200, tf.uint8)))
ds = tf.data.Dataset.from_tensors(png).repeat(3)
ds = ds.map(decode, num_parallel_calls=AUTOTUNE)
ds = ds.enumerate().map(lambda i, im: brightness(im, i / 10))
ds = ds.batch(3)
for b in ds:
    print(b.dtype, b.shape, float(b.max()))
