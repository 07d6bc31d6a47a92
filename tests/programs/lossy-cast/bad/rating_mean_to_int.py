# {"expect": [{"line": 11, "category": "lossy-cast", "world": "dataset", "error": "", "text": "[3 2]"}], "source": "mean ratings declared as integers"}
import numpy as np
import tensorflow as tf


def mean_rating(ratings):
    return np.mean(ratings.numpy(), axis=0)


def summarise(ratings):
    return tf.py_function(mean_rating, [ratings], tf.int32)  # [lossy-cast]


ratings = np.array([[[4, 2], [3, 3]]], np.float32)
for row in tf.data.Dataset.from_tensor_slices(ratings).map(summarise):
    print(row.numpy())
