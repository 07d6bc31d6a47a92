# {"expect": [], "source": "floor() keeps float64 but nothing is lost in tf.int32; grids and anchors in detection code (public code, read_file id 44050723925)"}
import numpy as np
import tensorflow as tf


def cell_of(box, stride):
    corner = box.numpy()[:2]
    cells = np.floor(corner / stride.numpy())
    inside = np.count_nonzero(cells >= 0)
    return cells.astype(np.int32), np.int64(inside)


def assign(box):
    cells, inside = tf.py_function(cell_of, [box, 8.0], [tf.int32, tf.int32])
    return tf.ensure_shape(cells, [2]), tf.ensure_shape(inside, [])


boxes = np.array([[9.0, 17.0, 20.0, 30.0], [0.0, 40.0, 5.0, 50.0]], np.float32)
for cells, inside in tf.data.Dataset.from_tensor_slices(boxes).map(assign):
    print(cells.numpy(), inside.numpy())
