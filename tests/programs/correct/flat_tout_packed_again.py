# {"expect": [], "source": "tf.nest.flatten of Tout and pack_sequence_as (public code, read_file id 46144925558)"}
import numpy as np
import tensorflow as tf


def edges_eager(coords, radii):
    levels, pairs = [], []
    points = coords.numpy()
    for radius in radii:
        gap = np.linalg.norm(points[:, None] - points[None], axis=-1)
        i, j = np.nonzero(gap < radius)
        levels.append(points[i] - points[j])
        pairs.append(np.stack([i, j], axis=1))
    return levels, pairs


def compute_edges(coords, radii=(0.5, 1.5)):
    def fn(c):
        return tf.nest.flatten(edges_eager(c, radii))

    depth = len(radii)
    Tout = ([tf.float32] * depth, [tf.int64] * depth)
    out_flat = tf.py_function(fn, [coords], tf.nest.flatten(Tout))
    return tf.nest.pack_sequence_as(Tout, out_flat)


cloud = tf.random.stateless_uniform([6, 3], seed=[0, 1])
relative, indices = tf.function(compute_edges)(cloud)
print([r.shape[-1] for r in relative], [int(i.shape[0]) for i in indices])
