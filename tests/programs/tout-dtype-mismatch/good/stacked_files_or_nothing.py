# {"expect": [], "source": "arrays that are read, or none: what is not known of the one is no choice"}
import glob

import numpy as np
import tensorflow as tf


def clipped(x):
    return np.clip(x, -1.0, 1.0)


def same(x):
    return x


def load_all(pattern):
    arrays = [np.load(f) for f in sorted(glob.glob(pattern))]
    return np.stack(arrays) if arrays else np.zeros((2, 20, 13))


data = load_all("nowhere/*.npy")
ds = tf.data.Dataset.from_tensor_slices(data)
ds = ds.map(lambda x: tf.numpy_function(same, [x], tf.float64))
for x in ds.map(lambda x: tf.numpy_function(clipped, [x], tf.float64)):
    print(x.shape)
