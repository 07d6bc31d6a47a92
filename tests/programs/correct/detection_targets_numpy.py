# {"expect": [], "source": "anchor matching in numpy_function with several outputs"}
import numpy as np
import tensorflow as tf


def iou_matrix(a, b):
    tl = np.maximum(a[:, None, :2], b[None, :, :2])
    br = np.minimum(a[:, None, 2:], b[None, :, 2:])
    inter = np.prod(np.clip(br - tl, 0, None), axis=-1)
    area = lambda x: np.prod(x[:, 2:] - x[:, :2], axis=-1)
    return inter / (area(a)[:, None] + area(b)[None, :] - inter + 1e-9)


class AnchorMatcher:
    def __init__(self, size=4, step=8):
        c = (np.arange(size) + 0.5) * step
        cx, cy = np.meshgrid(c, c)
        centers = np.stack([cx.ravel(), cy.ravel()], axis=1)
        self.anchors = np.concatenate([centers - step, centers + step], 1).astype(np.float32)

    def match(self, boxes, labels):
        overlaps = iou_matrix(self.anchors, boxes)
        best = overlaps.argmax(axis=1)
        score = overlaps.max(axis=1)
        cls = np.where(score > 0.3, labels[best] + 1, 0).astype(np.int32)
        offsets = (boxes[best] - self.anchors).astype(np.float32)
        return cls, offsets, np.int64((cls > 0).sum())

    def __call__(self, sample):
        cls, off, n = tf.numpy_function(
            self.match, [sample["boxes"], sample["labels"]], [tf.int32, tf.float32, tf.int64]
        )
        k = len(self.anchors)
        cls.set_shape([k])
        off.set_shape([k, 4])
        n.set_shape([])
        return {"image": sample["image"], "cls": cls, "offsets": off, "positives": n}


samples = {
    "image": np.zeros((2, 32, 32, 3), np.float32),
    "boxes": np.array([[[0, 0, 12, 12], [16, 16, 30, 30]]] * 2, np.float32),
    "labels": np.array([[0, 1], [1, 0]], np.int32),
}
ds = tf.data.Dataset.from_tensor_slices(samples).map(AnchorMatcher()).batch(2)
for batch in ds:
    print(batch["cls"].shape, batch["offsets"].shape, batch["positives"].numpy() > 0)
