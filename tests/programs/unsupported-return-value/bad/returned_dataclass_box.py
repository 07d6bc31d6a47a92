# {"expect": [{"line": 21, "category": "returned-object", "world": "eager", "error": "ValueError", "text": "Box"}], "source": "box object of the project's own class is returned"}
from dataclasses import dataclass

import tensorflow as tf


@dataclass
class Box:
    x: float
    y: float
    w: float
    h: float


def fit_box(mask):
    ys, xs = (mask.numpy() > 0.5).nonzero()
    return Box(xs.min(), ys.min(), xs.ptp() if hasattr(xs, "ptp") else 1.0, 1.0)


def detect(mask):
    return tf.py_function(fit_box, [mask], tf.float32)  # [unsupported-return-value]


print(detect(tf.eye(4)))
