# {"expect": [], "source": "suppressed boxes in a set of ints, eagerly, against the op"}
import tensorflow as tf


def overlap(a, b):
    lt, rb = tf.maximum(a[:2], b[:2]), tf.minimum(a[2:], b[2:])
    wh = tf.maximum(rb - lt, 0.0)
    area = lambda t: (t[2] - t[0]) * (t[3] - t[1])
    inter = wh[0] * wh[1]
    return inter / (area(a) + area(b) - inter)


def suppress(boxes, scores, limit):
    gone, kept = set(), []
    for i in tf.argsort(scores, direction="DESCENDING").numpy().tolist():
        if i in gone:
            continue
        kept.append(i)
        for j, other in enumerate(boxes):
            if j != i and overlap(boxes[i], other) > limit:
                gone.add(j)
    return kept


@tf.function
def suppress_graph(boxes, scores, limit):
    return tf.image.non_max_suppression(boxes, scores, max_output_size=3, iou_threshold=limit)


boxes = tf.constant([[0.0, 0.0, 2.0, 2.0], [0.2, 0.0, 2.2, 2.0], [5.0, 5.0, 6.0, 6.0]])
scores = tf.constant([0.3, 0.9, 0.5])
print(suppress(boxes, scores, 0.5) == suppress_graph(boxes, scores, 0.5).numpy().tolist())
