# {"expect": [], "source": "templates that are filled with values, or only logged; folders of odd names that serve as a cache"}
import os
import random
import tempfile

import numpy as np
import tensorflow as tf

CACHE = tempfile.mkdtemp()
TEMPLATES = ["a photo of a {}", "a drawing of a {}"]
picked = random.Random(3)


def caption(name):
    template = picked.choice(TEMPLATES)
    print(template.format(name))
    return template.format(name.numpy().decode()) + random.choice(TEMPLATES).format("x")


def feature(name):
    folder = os.path.join(CACHE, f"{name}")
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, "feature.npy")
    if "feature.npy" in os.listdir(folder):
        return np.load(path)
    value = np.full(2, len(name), np.float32)
    np.save(path, value)
    return value


def export(name, number):
    folder = os.path.join(CACHE, name.decode(), f"{number}")
    os.makedirs(folder, exist_ok=True)
    return len(os.listdir(folder))


ds = tf.data.Dataset.from_tensor_slices((["cat", "dog", "cat"], [1, 2, 3]))
ds = ds.map(
    lambda name, number: (
        tf.py_function(caption, [name], tf.string),
        tf.numpy_function(feature, [name], tf.float32),
        tf.numpy_function(export, [name, number], tf.int64),
    )
)
for row in ds:
    print([item.numpy() for item in row])
