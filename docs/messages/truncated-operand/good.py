"""Convert frame numbers to seconds inside a py_function."""

import numpy as np
import tensorflow as tf

SECONDS_PER_FRAME = np.float64(0.5)


def to_seconds(frames):
    return tf.cast(frames, tf.float32) * SECONDS_PER_FRAME


seconds = tf.py_function(to_seconds, [tf.constant([1, 2, 3])], tf.float32)
print(seconds.numpy())
print("right" if seconds.numpy()[0] == 0.5 else "the fraction is lost")
