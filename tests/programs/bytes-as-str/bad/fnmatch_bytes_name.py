# {"expect": [{"line": 12, "category": "bytes-str", "world": "numpy_function", "error": "TypeError", "text": "cannot use a string pattern on a bytes-like object"}], "source": "shell pattern matched against a bytes name"}
import fnmatch

import numpy as np
import tensorflow as tf

PATTERNS = {"*_front.*": 0, "*_side.*": 1}


def view_of(name):
    for pattern, view in PATTERNS.items():
        if fnmatch.fnmatch(name, pattern):  # [bytes-as-str]
            return np.int64(view)
    return np.int64(-1)


def add_view(name):
    view = tf.numpy_function(view_of, [name], tf.int64)
    view.set_shape([])
    return name, view


names = ["car1_front.png", "car1_side.png", "car2_top.png"]
for name, view in tf.data.Dataset.from_tensor_slices(names).map(add_view):
    print(name.numpy().decode(), int(view))
