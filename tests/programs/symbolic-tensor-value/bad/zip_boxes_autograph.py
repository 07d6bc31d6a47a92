# {"expect": [{"line": 8, "category": "symbolic-value", "world": "function", "error": "OperatorNotAllowedInGraphError", "text": "Iterating over a symbolic"}], "source": "object detection: zip over boxes and scores in a tf.function"}
import tensorflow as tf


@tf.function
def keep_confident(boxes, scores, threshold):
    kept = []
    for box, score in zip(boxes, scores):  # [symbolic-tensor-value]
        area = (box[2] - box[0]) * (box[3] - box[1])
        kept.append(tf.where(score > threshold, area, 0.0))
    return tf.stack(kept)


boxes = tf.constant([[0.0, 0.0, 1.0, 1.0], [0.2, 0.2, 0.5, 0.9]])
scores = tf.constant([0.9, 0.3])
print(keep_confident(boxes, scores, 0.5))
