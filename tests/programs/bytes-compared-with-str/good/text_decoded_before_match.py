# {"expect": [], "source": "question: match on decoded text"}
import numpy as np
import tensorflow as tf

CODES = {"train": 0, "test": 1}


def code(split):
    match split.decode():
        case "train" | "test" as name:
            return np.int32(CODES[name])
        case _:
            return np.int32(-1)


def code_of_bytes(split):
    match split:
        case b"train":
            return 0
        case _:
            return -1


splits = tf.data.Dataset.from_tensor_slices(["train", "test", "x"])
codes = splits.map(lambda s: tf.numpy_function(func=code, inp=[s], Tout=tf.int32))
others = splits.map(lambda s: tf.numpy_function(code_of_bytes, [s], tf.int64))
print([int(c) for c in codes], [int(c) for c in others])
