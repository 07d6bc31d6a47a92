# {"expect": [], "source": "RaggedTensorSpec as Tout, the answer to https://github.com/tensorflow/tensorflow/issues/69777"}
import numpy as np
import tensorflow as tf


def keep_visible(images, boxes):
    rows = [[b for b in row if b[2] > 0] for row in boxes.numpy().tolist()]
    ragged = tf.ragged.constant(rows, ragged_rank=1, inner_shape=(4,), dtype=tf.float32)
    return images[:, :, ::-1], ragged


SPECS = [
    tf.TensorSpec([None, 5, 5], tf.float32),
    tf.RaggedTensorSpec([None, None, 4], tf.float32, ragged_rank=1),
]


def map_augmentation(images, boxes):
    images, boxes = tf.py_function(keep_visible, [images, boxes], SPECS)
    return {"images": images, "bounding_boxes": boxes}


images = np.zeros((4, 5, 5), np.float32)
boxes = np.array([[[0, 0, 2, 2], [0, 0, 0, 0]]] * 4, np.float32)
ds = tf.data.Dataset.from_tensor_slices((images, boxes)).batch(2).map(map_augmentation)
for element in ds:
    print(element["images"].shape, element["bounding_boxes"].shape)
