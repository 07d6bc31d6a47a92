# {"expect": [], "source": "np_config.enable_numpy_behavior, as TensorFlow's message about reshape says"}
import numpy as np
import tensorflow as tf
from tensorflow.python.ops.numpy_ops import np_config

np_config.enable_numpy_behavior()


@tf.function
def normal(x):
    flat = x.astype(tf.float32).reshape([-1])
    spread = flat.max() - flat.min()
    return (flat - flat.mean()) / spread, np.mean(x), x.size


def patches(image):
    mask = image > image.mean()
    return image[mask].ravel(), image[[0, 1]].T * 0.5 + image.transpose()[:, :2]


scaled, mean, size = normal(tf.constant([[1, 2], [3, 6]]))
print(scaled.tolist(), mean, size)
print(patches(tf.range(9).reshape((3, 3)))[1].shape)
