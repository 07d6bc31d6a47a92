# {"expect": [{"line": 15, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 0 values, but expects to see 2 values"}], "source": "detector that returns nothing for an empty image"}
import numpy as np
import tensorflow as tf


def detect(image):
    ys, xs = np.nonzero(image.numpy() > 0.5)
    if len(ys) == 0:
        return
    box = np.array([ys.min(), xs.min(), ys.max(), xs.max()], np.float32)
    return box, np.float32(len(ys) / image.numpy().size)


def detections(image):
    box, score = tf.py_function(detect, [image], [tf.float32, tf.float32])  # [output-count-mismatch]
    return tf.ensure_shape(box, [4]), tf.ensure_shape(score, [])


images = np.zeros((3, 4, 4), np.float32)
images[0, 1:3, 1:3] = 1.0
for box, score in tf.data.Dataset.from_tensor_slices(images).map(detections):
    print(box.numpy(), score.numpy())
