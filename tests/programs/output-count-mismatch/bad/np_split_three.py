# {"expect": [{"line": 11, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 3 values, but expects to see 2"}], "source": "np.split into three parts where two are declared"}
import numpy as np
import tensorflow as tf


def split_channels(image):
    return np.split(image, 3, axis=-1)


def load(image):
    luma, chroma = tf.numpy_function(split_channels, [image], [tf.float32, tf.float32])  # [output-count-mismatch]
    luma.set_shape([4, 4, 1])
    return luma, chroma


data = np.random.rand(2, 4, 4, 3).astype(np.float32)
ds = tf.data.Dataset.from_tensor_slices(data).map(load)
for luma, chroma in ds:
    print(luma.shape, chroma.shape)
