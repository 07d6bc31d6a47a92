# {"expect": [{"line": 13, "category": "bad-inp", "world": "dataset", "error": "TypeError", "text": "<NOT CONVERTIBLE TO TENSOR>"}], "source": "GitHub issue 27679: dict of tensors passed in inp of py_function"}
import numpy as np
import tensorflow as tf


def blend(images):
    first = images["image1"].numpy()
    second = images["image2"].numpy()
    return (first + second) / 2


def process(images):
    blended = tf.py_function(func=blend, inp=[images], Tout=tf.float32)  # [invalid-inp]
    images["blend"] = tf.ensure_shape(blended, [4, 4])
    return images


elements = {
    "image1": np.random.rand(3, 4, 4).astype(np.float32),
    "image2": np.random.rand(3, 4, 4).astype(np.float32),
}
dataset = tf.data.Dataset.from_tensor_slices(elements).map(process)
for element in dataset:
    print(sorted(element))
