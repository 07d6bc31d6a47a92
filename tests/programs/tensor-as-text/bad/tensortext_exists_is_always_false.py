# {"expect": [{"line": 9, "category": "tensor-text", "world": "py_function", "error": "", "text": "[False]"}], "source": "question: os.path.exists(tensor)"}
import os
import tempfile

import tensorflow as tf


def on_disk(path):
    return os.path.exists(path)  # [tensor-as-text]


handle, existing = tempfile.mkstemp()
os.close(handle)
paths = tf.data.Dataset.from_tensor_slices([existing])
found = paths.map(lambda p: tf.py_function(on_disk, [p], tf.bool))
print([bool(f) for f in found])
