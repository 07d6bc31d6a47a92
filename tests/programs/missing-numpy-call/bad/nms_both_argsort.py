# {"expect": [{"line": 13, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "has no attribute 'argsort'"}], "source": "non-maximum suppression used eagerly and inside py_function"}
import numpy as np
import tensorflow as tf


def to_array(x):
    return x.numpy() if hasattr(x, "numpy") else np.asarray(x)


def nms(boxes, scores, threshold=0.5):
    boxes = to_array(boxes)
    area = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    order = scores.argsort()[::-1]  # [missing-numpy-call]
    keep = []
    while order.size > 0:
        i = order[0]
        keep.append(i)
        x1 = np.maximum(boxes[i, 0], boxes[order[1:], 0])
        y1 = np.maximum(boxes[i, 1], boxes[order[1:], 1])
        x2 = np.minimum(boxes[i, 2], boxes[order[1:], 2])
        y2 = np.minimum(boxes[i, 3], boxes[order[1:], 3])
        inter = np.clip(x2 - x1, 0, None) * np.clip(y2 - y1, 0, None)
        overlap = inter / (area[i] + area[order[1:]] - inter)
        order = order[1:][overlap <= threshold]
    return np.array(keep, dtype=np.int32)


def detect(boxes, scores):
    keep = tf.py_function(func=nms, inp=[boxes, scores, 0.4], Tout=tf.int32)
    keep.set_shape([None])
    return tf.gather(boxes, keep), tf.gather(scores, keep)


BOXES = np.array([[0, 0, 10, 10], [1, 1, 10, 10], [20, 20, 30, 30]], np.float32)
SCORES = np.array([0.7, 0.9, 0.5], np.float32)

print(nms(BOXES, SCORES))
boxes, scores = tf.function(detect)(tf.constant(BOXES), tf.constant(SCORES))
print(scores.numpy())
assert scores.numpy().tolist() == [np.float32(0.9), np.float32(0.5)]

dataset = tf.data.Dataset.from_tensors((BOXES, SCORES)).map(detect)
for kept, _ in dataset:
    assert kept.shape == (2, 4)
