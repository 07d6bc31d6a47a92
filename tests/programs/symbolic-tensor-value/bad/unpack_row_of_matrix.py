# {"expect": [{"line": 9, "category": "symbolic-value", "world": "dataset", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic"}], "source": "box coordinates unpacked from a tensor in a helper of the map"}
import numpy as np
import tensorflow as tf

IMAGE_SIZE = 64


def to_center(box):
    x0, y0, x1, y1 = box  # [symbolic-tensor-value]
    return tf.stack([(x0 + x1) / 2, (y0 + y1) / 2, x1 - x0, y1 - y0])


def normalise(image, box):
    box = tf.cast(box, tf.float32) / IMAGE_SIZE
    return image, to_center(box)


images = np.zeros((3, 8, 8, 3), np.float32)
boxes = np.array([[0, 0, 10, 10], [5, 5, 20, 30], [1, 2, 3, 4]])
pipeline = tf.data.Dataset.from_tensor_slices((images, boxes)).map(normalise)
for image, box in pipeline.batch(3):
    print(box)
