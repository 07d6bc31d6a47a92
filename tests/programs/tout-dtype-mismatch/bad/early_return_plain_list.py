# {"expect": [{"line": 21, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects"}], "source": "early returns for empty inputs, every path with the same types"}
import numpy as np
import tensorflow as tf

NO_BOX = (np.zeros((0, 4), np.float32), np.zeros((0,), np.int64), np.float32(0))


def filter_boxes(boxes, labels, min_size):
    if boxes.size == 0:
        return [], [], 0.0
    size = (boxes[:, 2:] - boxes[:, :2]).min(axis=1)
    keep = size >= min_size
    if not keep.any():
        return NO_BOX
    if keep.all():
        return boxes, labels, np.float32(1)
    return boxes[keep], labels[keep], np.float32(keep.mean())


def mapper(boxes, labels):
    boxes, labels, share = tf.numpy_function(  # [tout-dtype-mismatch]
        filter_boxes, [boxes, labels, 2.0], [tf.float32, tf.int64, tf.float32])
    boxes.set_shape([None, 4])
    labels.set_shape([None])
    share.set_shape([])
    return boxes, labels, share


SAMPLES = [
    (np.zeros((0, 4)), np.zeros(0)),
    (np.array([[0, 0, 5, 5], [0, 0, 1, 5]]), np.array([3, 4])),
    (np.array([[0, 0, 1, 1]]), np.array([5])),
    (np.array([[1, 1, 9, 9]]), np.array([6])),
]

ds = tf.data.Dataset.from_generator(
    lambda: iter(SAMPLES),
    output_signature=(tf.TensorSpec([None, 4], tf.float32), tf.TensorSpec([None], tf.int64)))
rows = [(b.shape[0], labels.numpy().tolist(), float(s)) for b, labels, s in ds.map(mapper)]
print(rows)
assert rows == [(0, [], 0.0), (1, [3], 0.5), (0, [], 0.0), (1, [6], 1.0)]
