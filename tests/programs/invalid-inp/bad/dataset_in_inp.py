# {"expect": [{"line": 12, "category": "bad-inp", "world": "function", "error": "TypeError", "text": "<NOT CONVERTIBLE TO TENSOR>"}], "source": "a dataset passed to numpy_function"}
import numpy as np
import tensorflow as tf


def mean_of(ds):
    return np.float32(np.mean([float(v) for v in ds]))


@tf.function
def centre(x, reference):
    mean = tf.numpy_function(mean_of, [reference], tf.float32)  # [invalid-inp]
    return x - mean


reference = tf.data.Dataset.from_tensor_slices([1.0, 2.0, 3.0])
print(centre(tf.constant([2.0, 4.0]), reference))
