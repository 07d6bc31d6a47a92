# {"expect": [{"line": 8, "category": "bytes-str", "world": "numpy_function", "error": "", "text": "[-1, -1]"}], "source": "question: match on string tensors"}
import numpy as np
import tensorflow as tf


def code(split):
    match split:
        case "train":  # [bytes-compared-with-str]
            result = 0
        case "test":
            result = 1
        case _:
            result = -1
    return np.int32(result)


splits = tf.data.Dataset.from_tensor_slices(["train", "test"])
codes = splits.map(lambda s: tf.numpy_function(func=code, inp=[s], Tout=tf.int32))
print([int(c) for c in codes])
