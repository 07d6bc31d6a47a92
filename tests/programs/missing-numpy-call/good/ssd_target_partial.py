# {"expect": [], "source": "SSD targets with functools.partial and settings of a class"}
import functools

import numpy as np
import tensorflow as tf


class Config:
    num_classes = 3
    priors = np.array([[.25, .25, .5, .5], [.75, .25, .5, .5], [.25, .75, .5, .5], [.75, .75, .5, .5]],
                      dtype=np.float32)
    variance = (0.1, 0.2)


def to_corners(b):
    return np.concatenate([b[:, :2] - b[:, 2:] / 2, b[:, :2] + b[:, 2:] / 2], axis=1)


def iou_matrix(a, b):
    lo = np.maximum(a[:, None, :2], b[None, :, :2])
    hi = np.minimum(a[:, None, 2:], b[None, :, 2:])
    wh = np.clip(hi - lo, 0, None)
    inter = wh[..., 0] * wh[..., 1]
    size = lambda q: np.prod(q[:, 2:] - q[:, :2], axis=1)
    return inter / (size(a)[:, None] + size(b)[None] - inter)


def encode(boxes, labels, config, threshold=0.5):
    boxes = np.asarray(boxes)
    labels = np.asarray(labels)
    ious = iou_matrix(to_corners(config.priors), boxes)
    owner = ious.argmax(axis=1)
    matched = boxes[owner]
    centers = np.concatenate([(matched[:, :2] + matched[:, 2:]) / 2, matched[:, 2:] - matched[:, :2]], 1)
    loc = (centers[:, :2] - config.priors[:, :2]) / config.priors[:, 2:] / config.variance[0]
    size = np.log(centers[:, 2:] / config.priors[:, 2:]) / config.variance[1]
    conf = np.where(ious.max(axis=1) > threshold, labels[owner] + 1, 0)
    return np.concatenate([loc, size], axis=1), conf


def make_dataset(samples, config):
    encoder = functools.partial(encode, config=config, threshold=0.3)

    def mapped(boxes, labels):
        loc, conf = tf.py_function(encoder, [boxes, labels], [tf.float32, tf.int64])
        loc = tf.ensure_shape(loc, config.priors.shape)
        conf = tf.ensure_shape(conf, [len(config.priors)])
        return loc, tf.one_hot(conf, config.num_classes + 1)

    ds = tf.data.Dataset.from_generator(
        lambda: iter(samples),
        output_signature=(tf.TensorSpec([None, 4], tf.float32), tf.TensorSpec([None], tf.int64)))
    return ds.map(mapped).batch(2)


samples = [(np.array([[0, 0, .5, .5]], np.float32), np.array([1])),
           (np.array([[.5, .5, 1, 1], [0, .5, .5, 1]], np.float32), np.array([0, 2]))]
loc, conf = next(iter(make_dataset(samples, Config())))
print(loc.shape, conf.numpy().argmax(-1).tolist())
assert conf.numpy().argmax(-1).tolist() == [[2, 0, 0, 0], [0, 0, 3, 1]]
