# {"expect": [], "source": "both returns of the box parser have the declared dtype"}
import numpy as np
import tensorflow as tf

ANNOTATIONS = {0: "1 2 30 40;5 5 9 9", 1: "", 2: "0 0 8 8"}


def parse_boxes(text):
    if not text:
        return np.zeros((0, 4), np.float32)
    rows = [[float(v) for v in row.split()] for row in text.split(";")]
    return np.array(rows, dtype=np.float32)


def load(index):
    return parse_boxes(ANNOTATIONS[int(index)])


def with_boxes(index):
    boxes = tf.numpy_function(load, [index], tf.float32)
    boxes.set_shape((None, 4))
    return index, boxes


for index, boxes in tf.data.Dataset.range(3).map(with_boxes):
    print(int(index), boxes.shape)
