# {"expect": [{"line": 34, "category": "bad-tout", "world": "function", "error": "TypeError", "text": "to a TensorFlow DType"}], "source": "nearest neighbours in NumPy, nested lists of outputs packed again"}
import numpy as np
import tensorflow as tf


def lower_triangular(n, value):
    return [[value] * (i + 1) for i in range(n)]


def neighbours(coords, query, radius):
    distance = np.linalg.norm(query[:, None] - coords[None], axis=-1)
    pairs = np.argwhere(distance < radius)
    splits = np.searchsorted(pairs[:, 0], np.arange(len(query) + 1))
    return pairs[:, 1], splits


def pyramid_eager(coords, radii):
    levels = [coords[:: 2 ** i] for i in range(len(radii))]
    index = [[None] * (i + 1) for i in range(len(radii))]
    splits = [[None] * (i + 1) for i in range(len(radii))]
    for i in range(len(radii)):
        for j in range(i + 1):
            index[i][j], splits[i][j] = neighbours(levels[j], levels[i], radii[i])
    return levels, index, splits


def pyramid(coords, radii=(0.5, 1.0)):
    def fn(c):
        out = pyramid_eager(c.numpy(), radii)
        return tf.nest.flatten(out)

    depth = len(radii)
    tout = ([tf.float32] * depth, lower_triangular(depth, tf.int64), lower_triangular(depth, tf.int64))
    flat = tf.py_function(fn, [coords], tout)  # [invalid-tout]
    levels, index, splits = tf.nest.pack_sequence_as(tout, flat)
    for i, level in enumerate(levels):
        level.set_shape((None, 3))
        for t in index[i] + splits[i]:
            t.set_shape((None,))
    return levels, index, splits


coords = np.random.default_rng(0).uniform(size=(8, 3)).astype(np.float32)
levels, index, splits = tf.function(pyramid)(tf.constant(coords))
print([tuple(level.shape) for level in levels], [[int(t.shape[0]) for t in row] for row in splits])
assert splits[1][0].numpy()[-1] == index[1][0].shape[0]
assert [[t.shape[0] for t in row] for row in splits] == [[9], [5, 5]]
ragged = tf.RaggedTensor.from_row_splits(index[1][1], splits[1][1])
assert ragged.shape[0] == 4
