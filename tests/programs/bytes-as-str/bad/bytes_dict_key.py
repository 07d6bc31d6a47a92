# {"expect": [{"line": 9, "category": "bytes-str", "world": "numpy_function", "error": "KeyError", "text": "b'dog'"}], "source": "dict with str keys looked up by bytes"}
import numpy as np
import tensorflow as tf

CLASS_INDEX = {"cat": 0, "dog": 1}


def to_index(name):
    return np.int32(CLASS_INDEX[name])  # [bytes-as-str]


labels = tf.data.Dataset.from_tensor_slices(["dog", "cat"])
labels = labels.map(lambda n: tf.numpy_function(to_index, [n], tf.int32))
print(list(labels.as_numpy_iterator()))
