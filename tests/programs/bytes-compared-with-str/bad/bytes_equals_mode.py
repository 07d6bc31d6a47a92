# {"expect": [{"line": 7, "category": "bytes-str", "world": "numpy_function", "error": "", "text": "flipped 0"}], "source": "mode string passed in inp, compared with str, never equal"}
import numpy as np
import tensorflow as tf


def augment(x, mode):
    if mode == "train":  # [bytes-compared-with-str]
        return x[::-1]
    return x


def make(mode):
    data = np.arange(6, dtype=np.float32).reshape(2, 3)
    ds = tf.data.Dataset.from_tensor_slices(data)
    return ds.map(lambda x: tf.numpy_function(augment, [x, mode], tf.float32))


flipped = sum(int(x[0] > x[-1]) for x in make("train"))
print("flipped", flipped)
