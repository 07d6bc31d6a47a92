# {"expect": [], "source": "average precision computed over eager tensors"}
import numpy as np
import tensorflow as tf


def iou(a, b):
    lt = np.maximum(a[:2], b[:2])
    rb = np.minimum(a[2:], b[2:])
    wh = np.clip(rb - lt, 0, None)
    inter = wh[0] * wh[1]
    area = lambda r: (r[2] - r[0]) * (r[3] - r[1])
    return inter / (area(a) + area(b) - inter)


class AveragePrecision:
    def __init__(self, threshold=0.5):
        self.threshold = threshold
        self.hits = []

    def update(self, truth, boxes, scores):
        used = set()
        for score, box in sorted(zip(scores.numpy(), boxes.numpy()), key=lambda p: -p[0]):
            overlaps = [iou(box, t) if i not in used else 0.0 for i, t in enumerate(truth)]
            best = int(np.argmax(overlaps))
            hit = overlaps[best] >= self.threshold
            if hit:
                used.add(best)
            self.hits.append((float(score), bool(hit)))

    def result(self):
        flags = np.array([h for _, h in sorted(self.hits, reverse=True)])
        precision = np.cumsum(flags) / (np.arange(len(flags)) + 1)
        return float((precision * flags).sum() / max(flags.sum(), 1))


metric = AveragePrecision()
truth = tf.constant([[0.0, 0.0, 2.0, 2.0], [3.0, 3.0, 5.0, 5.0]])
pred = tf.constant([[0.1, 0.0, 2.0, 2.0], [7.0, 7.0, 8.0, 8.0], [3.0, 3.0, 5.0, 4.8]])
metric.update(truth, pred, tf.constant([0.9, 0.8, 0.7]))
print(metric.result())
