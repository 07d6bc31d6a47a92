# {"expect": [{"line": 29, "category": "returned-object", "world": "function", "error": "InvalidArgumentError", "text": "to a Tensor"}], "source": "question: dataclass instead of tuple"}
from __future__ import annotations

import dataclasses

import tensorflow as tf


@dataclasses.dataclass(frozen=True)
class Box:
    x: float
    y: float
    w: float
    h: float

    @classmethod
    def around(cls, points):
        low = points.min(axis=0)
        high = points.max(axis=0)
        return cls(*low.tolist(), *(high - low).tolist())


def bounding_box(points):
    return Box.around(points.numpy())


@tf.function
def boxes(points):
    return tf.py_function(bounding_box, [points], [tf.float32 for _ in dataclasses.fields(Box)])  # [unsupported-return-value]


print(boxes(tf.constant([[0.0, 1.0], [2.0, 5.0]])))
