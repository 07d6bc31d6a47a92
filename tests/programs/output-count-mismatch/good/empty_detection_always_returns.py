# {"expect": [], "source": "detector whose every path returns box and score"}
import numpy as np
import tensorflow as tf


def detect(image):
    ys, xs = np.nonzero(image.numpy() > 0.5)
    if len(ys) == 0:
        return np.zeros(4, np.float32), 0.0
    box = np.array([ys.min(), xs.min(), ys.max(), xs.max()], np.float32)
    score = float(len(ys) / image.numpy().size)
    if score > 1:
        raise ValueError("cannot be")
    return box, score


def detections(image):
    box, score = tf.py_function(detect, [image], [tf.float32, tf.float32])
    return tf.ensure_shape(box, [4]), tf.ensure_shape(score, [])


images = np.zeros((3, 4, 4), np.float32)
images[0, 1:3, 1:3] = 1.0
kept = tf.data.Dataset.from_tensor_slices(images).map(detections).filter(lambda b, s: s > 0.0)
for box, score in kept:
    print(box.numpy().tolist(), f"{score:.2f}", score.numpy())
