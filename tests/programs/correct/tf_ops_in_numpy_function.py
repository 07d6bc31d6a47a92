# {"expect": [], "source": "TensorFlow operations work inside numpy_function"}
import numpy as np
import tensorflow as tf


def smooth(x):
    k = tf.constant([0.25, 0.5, 0.25])[:, None, None]
    y = tf.nn.conv1d(x[None, :, None], k, 1, "SAME")
    return y[0, :, 0].numpy()


def smooth_and_energy(x):
    s = smooth(x)
    energy = tf.reduce_sum(tf.square(s))
    return s, energy


def wrapped(x):
    return tf.numpy_function(smooth_and_energy, [x], (tf.float32, tf.float32))


ds = tf.data.Dataset.from_tensor_slices(np.random.rand(3, 16).astype(np.float32)).map(wrapped)
for s, e in ds:
    print(s.shape, e.numpy())
