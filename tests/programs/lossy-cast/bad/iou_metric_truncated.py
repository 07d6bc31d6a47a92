# {"expect": [{"line": 21, "category": "lossy-cast", "world": "function", "error": "", "text": "iou 0"}], "source": "keras issue: custom metric through py_function always shows 0"}
import numpy as np
import tensorflow as tf


def iou(true, pred):
    inter = np.logical_and(true, pred).sum()
    union = np.logical_or(true, pred).sum()
    return inter / max(union, 1)


def iou_py(y_true, y_pred):
    true = y_true.numpy() > 0
    pred = y_pred.numpy() > 0.5
    scores = [iou(t, p) for t, p in zip(true, pred)]
    return np.mean(scores)


@tf.function
def evaluate(y_true, y_pred):
    score = tf.py_function(iou_py, [y_true, y_pred], y_true.dtype)  # [lossy-cast]
    return score


y_true = tf.constant([[1, 1, 0, 0], [1, 1, 1, 0]])
y_pred = tf.constant([[0.9, 0.2, 0.8, 0.1], [0.7, 0.8, 0.1, 0.2]])
print("iou", evaluate(y_true, y_pred).numpy())
