# {"expect": [], "source": "py_function accepts TensorSpec in Tout"}
import numpy as np
import tensorflow as tf


def spectrogram(x):
    frames = tf.signal.frame(x, 8, 4)
    return tf.abs(tf.signal.rfft(frames))


@tf.function
def spec(x):
    s = tf.py_function(spectrogram, [x], tf.TensorSpec([None, 5], tf.float32))
    return tf.ensure_shape(s, [None, 5])


print(spec(tf.constant(np.random.randn(32), tf.float32)).shape)
