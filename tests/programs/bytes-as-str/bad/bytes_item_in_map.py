# {"expect": [{"line": 7, "category": "bytes-str", "world": "numpy_function", "error": "AttributeError", "text": "no attribute 'item'"}], "source": "item() tried eagerly, then used in map, where the string is bytes"}
import numpy as np
import tensorflow as tf


def code(key):
    text = key.item().decode()  # [bytes-as-str]
    return np.int64(len(text))


ds = tf.data.Dataset.from_tensor_slices(["ab", "c"])
ds = ds.map(lambda k: tf.numpy_function(code, [k], tf.int64))
print(list(ds.as_numpy_iterator()))
