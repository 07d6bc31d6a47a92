# {"expect": [{"line": 26, "category": "output-count", "world": "eager", "error": "InvalidArgumentError", "text": "returns 2 values, but expects to see 3 values"}], "source": "NumPy behaviour is switched on, and something else is wrong"}
import tensorflow as tf
from tensorflow.experimental import numpy as tnp

tnp.experimental_enable_numpy_behavior()


def augment(image, label):
    flipped = image[::-1].copy() if hasattr(image, "copy") else image[::-1]
    noisy = flipped.astype(tf.float32) + tnp.random.randn(*image.shape).astype(tf.float32) * 0.01
    top = noisy.max()
    return noisy / top, label.astype(tf.int64)


def load(image, label):
    image, label = tf.py_function(augment, [image, label], [tf.float32, tf.int64])
    image.set_shape((4, 4))
    label.set_shape(())
    return image.reshape(16), label + 0.5


xs = tf.random.uniform((5, 4, 4), 1, 255)
ys = tf.range(5)
for img, lab in tf.data.Dataset.from_tensor_slices((xs, ys)).map(load):
    print(img.shape, lab.dtype)
extra = tf.py_function(augment, [xs[0], ys[0]], [tf.float32, tf.int64, tf.int64])  # [output-count-mismatch]
