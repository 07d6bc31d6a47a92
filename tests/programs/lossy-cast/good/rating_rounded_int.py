# {"expect": [], "source": "mean ratings rounded before the cast"}
import numpy as np
import tensorflow as tf


def mean_rating(ratings):
    return np.rint(np.mean(ratings.numpy(), axis=0)).astype(np.int32)


def mean_rating_tensor(ratings):
    return tf.cast(tf.round(tf.reduce_mean(ratings, axis=0)), tf.int32)


ratings = np.array([[[4, 2], [3, 3]], [[5, 5], [4, 1]]], np.float32)
ds = tf.data.Dataset.from_tensor_slices(ratings)
for fn in (mean_rating, mean_rating_tensor):
    for row in ds.map(lambda r: tf.py_function(fn, [r], tf.int32)):
        print(row.numpy().tolist())
