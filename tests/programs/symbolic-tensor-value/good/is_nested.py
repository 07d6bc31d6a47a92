# {"expect": [], "source": "correct: tests of kind and structure"}
import tensorflow as tf
import numpy as np


def to_host(structure):
    """Eager -> numpy, symbolic -> unchanged."""
    if tf.nest.is_nested(structure):
        return tf.nest.map_structure(to_host, structure)
    fetch = getattr(structure, "numpy", None)
    if callable(fetch):
        return fetch()
    return structure


def scale(features):
    features = to_host(features)
    if isinstance(features, dict):
        return {k: v * 2 for k, v in features.items()}
    if isinstance(features, tuple):
        return tuple(f * 2 for f in features)
    return features * 2


ds = tf.data.Dataset.from_tensor_slices({"a": [1, 2], "b": [3.0, 4.0]}).map(scale)
ds2 = tf.data.Dataset.from_tensor_slices(([1, 2], [3, 4])).map(lambda *t: scale(t))
ds3 = tf.data.Dataset.from_tensor_slices([5, 6]).map(scale)
for el in zip(ds, ds2, ds3):
    print(to_host(el))
print(scale({"x": tf.constant(2)}), scale((np.ones(1), tf.ones(1))))
