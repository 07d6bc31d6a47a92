# {"expect": [], "source": "question: namedtuple returned from py_function"}
from typing import NamedTuple

import numpy as np
import tensorflow as tf


class Box(NamedTuple):
    x: float
    y: float
    w: float
    h: float

    @property
    def area(self):
        return self.w * self.h


def bounding_box(points):
    p = points.numpy()
    low, high = p.min(0), p.max(0)
    return Box(*low, *(high - low))


@tf.function
def boxes(points):
    out = tf.py_function(bounding_box, [points], Box(*[tf.float32] * len(Box._fields)))
    return Box(*out)


box = boxes(tf.constant([[0.0, 1.0], [2.0, 5.0], [1.0, -1.0]]))
print(float(box.area), box.x.numpy())
