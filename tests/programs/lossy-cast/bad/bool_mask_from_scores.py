# {"expect": [{"line": 23, "category": "lossy-cast", "world": "eager", "error": "", "text": "kept 3 of 5"}], "source": "StackOverflow: non-max suppression scores cast to bool keep everything"}
import numpy as np
import tensorflow as tf


class SoftNMS:
    def __init__(self, sigma=0.5):
        self.sigma = sigma

    def decay(self, boxes, scores):
        centers = (boxes[:, 0] + boxes[:, 1]) / 2
        distance = np.abs(centers[:, None] - centers[None, :])
        overlap = np.exp(-(distance**2) / self.sigma)
        np.fill_diagonal(overlap, 0)
        return scores * (1 - overlap.max(axis=1))

    def __call__(self, boxes, scores):
        return self.decay(boxes.numpy(), scores.numpy())


boxes = tf.constant([[0.0, 2.0], [0.2, 2.2], [5.0, 7.0], [5.0, 7.0], [9.0, 11.0]])
scores = tf.constant([0.9, 0.85, 0.3, 0.0, 0.6])
keep = tf.py_function(SoftNMS(), [boxes, scores], Tout=tf.bool)  # [lossy-cast]
print("kept", int(tf.math.count_nonzero(keep)), "of", len(scores))
