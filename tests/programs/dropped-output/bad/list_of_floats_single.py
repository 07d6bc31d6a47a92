# {"expect": [{"line": 19, "category": "dropped-output", "world": "eager", "error": "", "text": "mean over () scores"}], "source": "per-class scores as a Python list for one Tout"}
import tensorflow as tf

CLASSES = ["sky", "road", "car"]


def per_class_iou(y_true, y_pred):
    scores = []
    for index, _ in enumerate(CLASSES):
        t = y_true.numpy() == index
        p = y_pred.numpy() == index
        union = (t | p).sum()
        inter = (t & p).sum()
        scores.append(float(inter) / float(union) if union else 1.0)
    return scores


def iou(y_true, y_pred):
    value = tf.py_function(per_class_iou, [y_true, y_pred], tf.float32)  # [dropped-output]
    return value


scores = iou(tf.constant([0, 1, 2, 2]), tf.constant([0, 1, 1, 2]))
print("mean over", scores.shape, "scores:", float(tf.reduce_mean(scores)))
