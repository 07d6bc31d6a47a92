# {"expect": [], "source": "shell patterns and joins on decoded names"}
import fnmatch
import re

import numpy as np
import tensorflow as tf

PATTERNS = {"*_front.*": 0, "*_side.*": 1}


def view_of(name):
    text = name.decode()
    for pattern, view in PATTERNS.items():
        if fnmatch.fnmatch(text, pattern):
            return np.int64(view)
    return np.int64(-1 if b"top" in name and re.search(rb"car\d", name) else -2)


def slug(name):
    parts = name.numpy().split(b"_")
    return b"-".join(parts[::-1]) + b"!" if len(parts) > 1 else name


def add_view(name):
    view = tf.numpy_function(view_of, [name], tf.int64)
    title = tf.py_function(slug, [name], tf.string)
    view.set_shape([])
    return name, view, title


names = ["car1_front.png", "car1_side.png", "car2_top.png", "x"]
for name, view, title in tf.data.Dataset.from_tensor_slices(names).map(add_view):
    print(name.numpy().decode(), int(view), title.numpy())
