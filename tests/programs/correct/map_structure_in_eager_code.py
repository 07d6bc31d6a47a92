# {"expect": [], "source": "written for this suite"}
import numpy as np
import tensorflow as tf


def to_arrays(batch):
    return tf.nest.map_structure(lambda leaf: leaf.numpy(), batch)


def to_tensors(batch):
    return tf.nest.map_structure(tf.convert_to_tensor, batch)


def shapes(batch):
    return tf.nest.map_structure(lambda leaf: leaf.shape.as_list(), batch)


@tf.function
def halves(batch):
    return tf.nest.map_structure(lambda leaf: leaf / 2.0, batch)


@tf.function
def added(first, second):
    return tf.nest.map_structure(lambda a, b: tf.cast(a, tf.float32) + b, first, second)


batch = {"x": np.ones([4, 2], np.float32), "y": (np.zeros([4], np.float32),)}
print(to_arrays(halves(to_tensors(batch)))["x"].astype(np.float64))
print(to_arrays(to_tensors(batch))["y"][0].tolist(), shapes(to_tensors(batch))["x"][0] + 1)
print(added([tf.constant(1), tf.constant(2)], [tf.constant(0.5), tf.constant(1.5)])[1].numpy())
