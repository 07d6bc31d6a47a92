# {"expect": [{"line": 13, "category": "bad-func", "world": "dataset", "error": "TypeError", "text": "missing 1 required positional argument"}], "source": "size parameter of the function forgotten in inp"}
import numpy as np
import tensorflow as tf


def random_patch(volume, size):
    z = np.random.randint(0, volume.shape[0] - size + 1)
    return volume[z : z + size]


def build(volumes, patch=2):
    ds = tf.data.Dataset.from_tensor_slices(volumes)
    ds = ds.map(lambda v: tf.numpy_function(random_patch, [v], tf.float32))  # [invalid-func]
    return ds.map(lambda p: tf.reshape(p, [patch, 4])).batch(2)


print(next(iter(build(np.random.rand(3, 6, 4).astype(np.float32)))).shape)
