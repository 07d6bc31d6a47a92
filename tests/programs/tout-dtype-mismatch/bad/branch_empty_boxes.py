# {"expect": [{"line": 21, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "a detector's box loader whose early return makes a float64 array"}
import numpy as np
import tensorflow as tf

ANNOTATIONS = {0: "1 2 30 40;5 5 9 9", 1: "", 2: "0 0 8 8"}


def parse_boxes(text):
    if not text:
        return np.zeros((0, 4))
    rows = [[float(v) for v in row.split()] for row in text.split(";")]
    return np.array(rows, dtype=np.float32)


def load(index):
    boxes = parse_boxes(ANNOTATIONS[int(index)])
    return boxes


def with_boxes(index):
    boxes = tf.numpy_function(load, [index], tf.float32)  # [tout-dtype-mismatch]
    boxes.set_shape((None, 4))
    return index, boxes


ds = tf.data.Dataset.range(3).map(with_boxes)
for index, boxes in ds:
    print(int(index), boxes.shape)
