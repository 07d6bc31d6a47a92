# {"expect": [], "source": "static shapes read inside a traced function"}
import numpy as np
import tensorflow as tf


@tf.function
def add_positions(x):
    batch, length, depth = x.shape
    pos = np.arange(length)[:, None] / np.power(10000, np.arange(depth)[None, :] / depth)
    pos = np.sin(pos).astype(np.float32)
    if depth % 2 == 0:
        pos = pos * 2
    out = []
    for i in range(batch):
        out.append(x[i] + pos)
    return tf.stack(out)


print(add_positions(tf.zeros([2, 5, 4])).shape)


def grid(image):
    h, w = image.shape[0], image.shape[1]
    xs, ys = np.meshgrid(np.linspace(-1, 1, w), np.linspace(-1, 1, h))
    coords = tf.constant(np.stack([xs, ys], -1), tf.float32)
    return tf.concat([image, coords], axis=-1)


ds = tf.data.Dataset.from_tensor_slices(np.zeros((2, 6, 4, 1), np.float32)).map(grid)
print(next(iter(ds)).shape)
