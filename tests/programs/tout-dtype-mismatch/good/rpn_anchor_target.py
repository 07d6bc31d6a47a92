# {"expect": [], "source": "region proposal network, anchor targets by tf.py_func in a v1 graph"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def generate_anchors(height, width, stride, scales=(1, 2)):
    ys, xs = np.meshgrid(np.arange(height) * stride, np.arange(width) * stride, indexing="ij")
    boxes = []
    for scale in scales:
        half = stride * scale / 2.0
        boxes.append(np.stack([xs - half, ys - half, xs + half, ys + half], axis=-1).reshape(-1, 4))
    return np.concatenate(boxes).astype(np.float32)


def overlaps(a, b):
    x1 = np.maximum(a[:, None, 0], b[None, :, 0])
    y1 = np.maximum(a[:, None, 1], b[None, :, 1])
    x2 = np.minimum(a[:, None, 2], b[None, :, 2])
    y2 = np.minimum(a[:, None, 3], b[None, :, 3])
    inter = np.clip(x2 - x1, 0, None) * np.clip(y2 - y1, 0, None)
    area = lambda q: (q[:, 2] - q[:, 0]) * (q[:, 3] - q[:, 1])
    return inter / (area(a)[:, None] + area(b)[None, :] - inter)


def anchor_target_layer(rpn_cls_score, gt_boxes, feat_stride, anchors):
    height, width = rpn_cls_score.shape[1:3]
    iou = overlaps(anchors, gt_boxes[:, :4])
    best = iou.argmax(axis=1)
    top = iou.max(axis=1)
    labels = np.full((len(anchors),), -1, dtype=np.float32)
    labels[top < 0.3] = 0
    labels[top >= 0.5] = 1
    labels[iou.argmax(axis=0)] = 1
    targets = (gt_boxes[best, :4] - anchors) / feat_stride
    inside = (labels == 1).astype(np.float32)[:, None].repeat(4, axis=1)
    assert len(anchors) % (height * width) == 0
    return labels, targets.astype(np.float32), inside


class Network:
    def __init__(self, stride):
        self._feat_stride = stride
        self._gt_boxes = tf.placeholder(tf.float32, [None, 5], name="gt_boxes")
        self._score = tf.placeholder(tf.float32, [1, None, None, 4], name="score")

    def _anchor_component(self):
        shape = tf.shape(self._score)
        anchors, = tf.py_func(
            generate_anchors, [shape[1], shape[2], self._feat_stride], [tf.float32], name="anchors")
        anchors.set_shape([None, 4])
        self._anchors = anchors

    def build(self):
        self._anchor_component()
        labels, targets, inside = tf.py_func(
            anchor_target_layer,
            [self._score, self._gt_boxes, np.float32(self._feat_stride), self._anchors],
            [tf.float32, tf.float32, tf.float32],
            name="anchor_target")
        labels.set_shape([None])
        targets.set_shape([None, 4])
        inside.set_shape([None, 4])
        self.labels = tf.to_int32(labels, name="rpn_labels")
        self.loss = tf.reduce_sum(tf.abs(targets) * inside)
        return self


net = Network(16).build()
with tf.Session() as sess:
    feed = {net._score: np.zeros((1, 4, 5, 4), np.float32),
            net._gt_boxes: np.array([[8, 8, 30, 30, 1]], np.float32)}
    labels, loss = sess.run([net.labels, net.loss], feed)
print(labels.shape, int((labels == 1).sum()), float(loss))
assert labels.shape == (40,) and (labels == 1).any()
