# {"expect": [], "source": "object detection report, answered: names decoded where they enter"}
import json
import os
import tempfile

import numpy as np
import tensorflow as tf


def write_annotations(path):
    boxes = {"000001.jpg": [[0, 0, 4, 4]], "000002.jpg": [[1, 1, 3, 3], [2, 2, 6, 6]]}
    with open(path, "w") as out:
        json.dump({"annotations": boxes}, out)


def iou(a, b):
    top_left = np.maximum(a[:, None, :2], b[None, :, :2])
    bottom_right = np.minimum(a[:, None, 2:], b[None, :, 2:])
    inter = np.prod(np.clip(bottom_right - top_left, 0, None), axis=-1)
    area = np.prod(a[:, 2:] - a[:, :2], axis=-1)[:, None]
    other = np.prod(b[:, 2:] - b[:, :2], axis=-1)[None]
    return inter / (area + other - inter)


class CocoLikeEvaluator:
    def __init__(self, annotation_file):
        with open(annotation_file) as src:
            self.truth = json.load(src)["annotations"]

    def boxes_of(self, image_name):
        return np.asarray(self.truth[image_name], np.float32)

    def recall(self, image_name, detections, threshold=0.5):
        if isinstance(image_name, bytes):
            image_name = image_name.decode("utf-8")
        overlaps = iou(self.boxes_of(image_name), detections)
        return np.float32((overlaps.max(axis=1) >= threshold).mean())

    def evaluate(self, dataset):
        def score(name, detections):
            return tf.numpy_function(self.recall, [name, detections], tf.float32)

        return [float(value) for value in dataset.map(score)]


annotation_file = os.path.join(tempfile.mkdtemp(), "instances.json")
write_annotations(annotation_file)
names = ["000001.jpg", "000002.jpg"]
detections = np.array([[[0, 0, 4, 4]], [[2, 2, 6, 6]]], np.float32)
predictions = tf.data.Dataset.from_tensor_slices((names, detections))
evaluator = CocoLikeEvaluator(annotation_file)
assert evaluator.evaluate(predictions) == [1.0, 0.5]
assert evaluator.recall("000001.jpg", detections[0]) == 1.0
