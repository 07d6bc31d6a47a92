# {"expect": [], "source": "correct: NumPy behaviour is switched on"}
import numpy as np
import tensorflow as tf


def enable():
    from tensorflow.experimental.numpy import experimental_enable_numpy_behavior
    experimental_enable_numpy_behavior()


def resize_body(img, scale):
    h = int(img.shape[0] * scale)
    out = img[:h] / 2 + 0.5
    return out.astype(np.float32)


def stats_body(img):
    flat = img.ravel()
    return flat.max(), flat.min(), (flat / 255).mean().astype(tf.float32)




def load(img):
    small = tf.py_function(resize_body, [img, 0.5], tf.float32)
    hi, lo, mean = tf.py_function(stats_body, [img], [tf.int32, tf.int32, tf.float32])
    small.set_shape([2, 4])
    span = (hi - lo) * 0.5
    span = span * tf.numpy_function(lambda a: a.mean(), [small], tf.float32)
    return small, span, mean


enable()
ds = tf.data.Dataset.from_tensors(tf.ones((4, 4), tf.int32) * 200).map(load)
for s, span, m in ds:
    print(s.shape, span, m)
