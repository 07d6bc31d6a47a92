# {"expect": [{"line": 13, "category": "bad-inp", "world": "dataset", "error": "InvalidArgumentError", "text": "TypeError"}], "source": "question: inp as dict of features"}
import numpy as np
import tensorflow as tf


def area(width, height):
    return width.numpy() * height.numpy()


def add_area(features):
    keys = ("width", "height")
    inputs = {key: features[key] for key in keys}
    features["area"] = tf.py_function(area, inputs, tf.float32)  # [invalid-inp]
    return features


table = {"width": np.array([1.0, 2.0], "f4"), "height": np.array([3.0, 4.0], "f4")}
for row in tf.data.Dataset.from_tensor_slices(table).map(add_area):
    print(float(row["area"]))
