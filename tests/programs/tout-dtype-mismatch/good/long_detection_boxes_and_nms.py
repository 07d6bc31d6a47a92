# {"expect": [], "source": "modelled on object detection post-processing"}
import itertools
from operator import itemgetter

import numpy as np
import tensorflow as tf

TOUT = {"boxes": tf.float32, "scores": tf.float32, "classes": tf.int32, "count": tf.int32}
LIMIT = 4


def area(box):
    return max(box[2] - box[0], 0) * max(box[3] - box[1], 0)


def iou(a, b):
    low = np.maximum(a[:2], b[:2])
    high = np.minimum(a[2:], b[2:])
    shared = area((*low, *high))
    return shared / (area(a) + area(b) - shared + 1e-9)


def suppress(boxes, scores, classes, threshold=0.5):
    order = np.argsort(-scores)
    kept = []
    for i in order:
        rivals = (k for k in kept if classes[k] == classes[i])
        if all(iou(boxes[i], boxes[k]) < threshold for k in rivals):
            kept.append(i)
    return kept


def postprocess(boxes, scores, classes):
    kept = suppress(boxes, scores, classes)[:LIMIT]
    count = len(kept)
    out = {
        "boxes": np.zeros((LIMIT, 4), np.float32),
        "scores": np.full(LIMIT, -1, dtype=np.float32),
        "classes": np.full(LIMIT, -1, dtype=np.int32),
    }
    for name, source in zip(out, (boxes, scores, classes)):
        out[name][:count] = source[kept]
    out["count"] = np.int32(count)
    return itemgetter(*TOUT)(out)


def per_class(classes, count):
    groups = itertools.groupby(sorted(classes.numpy()[: int(count)].tolist()))
    histogram = {k: len(list(g)) for k, g in groups}
    return [histogram.get(k, 0) for k in range(3)], max(histogram, default=-1)


def detect(raw):
    values = tf.numpy_function(postprocess, [raw["boxes"], raw["scores"], raw["classes"]], [*TOUT.values()])
    result = dict(zip(TOUT, values))
    result["boxes"].set_shape([LIMIT, 4])
    result["count"].set_shape([])
    histogram, top = tf.py_function(
        per_class, [result["classes"], result["count"]], (tf.int64, tf.int32)
    )
    return {**result, "histogram": tf.ensure_shape(histogram, [3]), "top": top}


rng = np.random.default_rng(11)
corner = rng.random((2, 6, 2)).astype(np.float32)
raw = {
    "boxes": np.concatenate([corner, corner + np.float32(0.5)], axis=-1),
    "scores": rng.random((2, 6)).astype(np.float32),
    "classes": rng.integers(0, 3, (2, 6), dtype=np.int32),
}
for result in tf.data.Dataset.from_tensor_slices(raw).map(detect):
    total = int(tf.reduce_sum(result["histogram"]))
    print(int(result["count"]), total == int(result["count"]), result["boxes"].shape, int(result["top"]))
