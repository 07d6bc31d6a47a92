# {"expect": [{"line": 15, "category": "bad-inp", "world": "dataset", "error": "TypeError", "text": "<NOT CONVERTIBLE TO TENSOR>"}], "source": "optional label None passed in inp"}
import numpy as np
import tensorflow as tf


def augment(img, mask):
    img = img.numpy()[::-1]
    if mask is None:
        return img
    return img


def make(images, masks=None):
    ds = tf.data.Dataset.from_tensor_slices(images)
    return ds.map(lambda i: tf.py_function(augment, [i, masks], tf.float32))  # [invalid-inp]


print(len(list(make(np.random.rand(2, 3, 3).astype(np.float32)))))
