# {"expect": [{"line": 20, "category": "symbolic-value", "world": "function", "error": "TypeError", "text": "unhashable"}], "source": "suppressed boxes remembered in a set of tensors"}
import tensorflow as tf


def overlap(a, b):
    lt, rb = tf.maximum(a[:2], b[:2]), tf.minimum(a[2:], b[2:])
    wh = tf.maximum(rb - lt, 0.0)
    area = lambda t: (t[2] - t[0]) * (t[3] - t[1])
    inter = wh[0] * wh[1]
    return inter / (area(a) + area(b) - inter)


@tf.function
def suppress(boxes, scores, k=2):
    order = tf.argsort(scores, direction="DESCENDING")
    taken = set()
    kept = []
    for i in range(k):
        index = order[i]
        taken.add(index)  # [symbolic-tensor-value]
        kept.append(tf.gather(boxes, index))
    return tf.stack(kept), overlap(kept[0], kept[1])


boxes = tf.constant([[0.0, 0.0, 2.0, 2.0], [1.0, 1.0, 3.0, 3.0], [5.0, 5.0, 6.0, 6.0]])
print(suppress(boxes, tf.constant([0.3, 0.9, 0.5])))
