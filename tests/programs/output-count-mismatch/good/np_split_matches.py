# {"expect": [], "source": "np.split into as many parts as outputs"}
import numpy as np
import tensorflow as tf

NAMES = ("r", "g", "b")


def split_channels(image):
    return np.split(image, len(NAMES), axis=-1)


def load(image):
    parts = tf.numpy_function(split_channels, [image], [tf.float32] * len(NAMES))
    return dict(zip(NAMES, parts))


data = np.random.rand(2, 4, 4, 3).astype(np.float32)
for row in tf.data.Dataset.from_tensor_slices(data).map(load):
    print({name: part.shape for name, part in row.items()})
