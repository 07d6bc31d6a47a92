# {"expect": [], "source": "sizes of the batch given to TensorFlow functions, static ones to NumPy"}
import numpy as np
import tensorflow as tf


@tf.function(input_signature=[tf.TensorSpec([None, 3], tf.float32)])
def pad(x):
    n = tf.shape(x)[0]
    width = x.shape[1]
    zeros = tf.zeros((n, width))
    noise = tf.random.normal((n, width))
    full = tf.fill((n, 2), 1.0)
    extra = np.full((1, width), 0.5, np.float32)
    tiled = tf.tile(np.ones((1, width), np.float32), (n, 1))
    return tf.concat([zeros + noise + extra + tiled, full], axis=1)


print(pad(tf.ones((2, 3))).shape)
