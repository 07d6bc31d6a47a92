# {"expect": [], "source": "box object turned into a list before it is returned"}
from dataclasses import astuple, dataclass

import numpy as np
import tensorflow as tf


@dataclass
class Box:
    x: float
    y: float
    w: float
    h: float

    def array(self) -> np.ndarray:
        return np.array(astuple(self), dtype=np.float32)


def fit_box(mask):
    ys, xs = (mask.numpy() > 0.5).nonzero()
    return Box(xs.min(), ys.min(), np.ptp(xs) + 1, np.ptp(ys) + 1).array()


def detect(mask):
    return tf.ensure_shape(tf.py_function(fit_box, [mask], tf.float32), [4])


ds = tf.data.Dataset.from_tensors(tf.eye(4)).map(detect)
box = Box(*next(iter(ds)).numpy().tolist())
print(box)
