# {"expect": [{"line": 19, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 1 values, but expects to see 3 values"}], "source": "question: map works for some elements and then fails"}
"""Boxes of a detector: crop, box and score; records without any box take a shortcut."""
import numpy as np
import tensorflow as tf

SCORES = np.array([[0.9, 0.2], [0.1, 0.3], [0.4, 0.8]], dtype=np.float32)
BOXES = np.arange(24, dtype=np.float32).reshape(3, 2, 4)


def best(boxes, scores, threshold=0.5):
    keep = scores >= threshold
    if not keep.any():
        return np.zeros((0, 4), np.float32)
    index = int(np.argmax(scores))
    return boxes[keep], boxes[index], scores[index]


def select(boxes, scores):
    return tf.numpy_function(best, [boxes, scores], [tf.float32] * 3)  # [output-count-mismatch]


pipeline = tf.data.Dataset.from_tensor_slices((BOXES, SCORES)).map(select)
for kept, first, score in pipeline:
    print(kept.shape, first.numpy(), float(score))
