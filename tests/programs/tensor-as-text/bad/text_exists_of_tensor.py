# {"expect": [{"line": 11, "category": "tensor-text", "world": "py_function", "error": "", "text": "kept 0"}], "source": "os.path.exists of an EagerTensor is False, without an error"}
import os
import tempfile

import tensorflow as tf

_, path = tempfile.mkstemp()


def keep(name):
    if os.path.exists(name):  # [tensor-as-text]
        return True
    return False


ds = tf.data.Dataset.from_tensor_slices([path])
ds = ds.filter(lambda p: tf.py_function(keep, [p], tf.bool))
print("kept", len(list(ds)))
