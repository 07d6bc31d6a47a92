# {"expect": [], "source": "bounding box from a mask by eager tf ops within py_function"}
import numpy as np
import tensorflow as tf


def bbox_from_mask(mask):
    points = tf.where(mask)
    if len(points) == 0:
        return tf.zeros([4], tf.int64)
    low, high = tf.reduce_min(points, axis=0), tf.reduce_max(points, axis=0)
    for value in low:
        assert value >= 0
    return tf.concat([low, high], axis=0)


def bbox_np(mask):
    rows, cols = np.nonzero(mask)
    if not len(rows):
        return np.zeros(4, np.int64)
    return np.array([rows.min(), cols.min(), rows.max(), cols.max()])


def with_box(mask):
    a = tf.py_function(func=bbox_from_mask, inp=[mask], Tout=tf.int64)
    b = tf.numpy_function(func=bbox_np, inp=[mask], Tout=tf.int64)
    return tf.ensure_shape(a, (4,)), tf.ensure_shape(b, (4,))


masks = np.zeros((3, 6, 6), np.uint8)
masks[1:, 2:4, 1:5] = 1
for a, b in tf.data.Dataset.from_tensor_slices(masks).map(with_box):
    assert np.array_equal(a, b), (a, b)
print("same")
