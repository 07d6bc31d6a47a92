# {"expect": [{"line": 32, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "tests of kind and structure, and something else is wrong"}
from __future__ import annotations

import os
from typing import TYPE_CHECKING, Optional, Union

import numpy as np
import tensorflow as tf

if TYPE_CHECKING:
    from numpy.typing import ArrayLike
    Tensorish = Union[tf.Tensor, np.ndarray]

DEBUG = os.environ.get("PIPE_DEBUG", "0") == "1"


def clip_norm(x: "Tensorish", limit: Optional[float] = None) -> "Tensorish":
    if limit is None:
        return x
    if isinstance(x, np.ndarray):
        n = np.linalg.norm(x)
        return x if n <= limit else x * np.float32(limit / n)
    if DEBUG and tf.executing_eagerly() and not isinstance(x, tf.Variable):
        print("value", x.numpy())
    return tf.clip_by_norm(x, limit)


def make(limit=None):
    @tf.function
    def step(x: tf.Tensor) -> tf.Tensor:
        y = clip_norm(x, limit)
        y = x * np.linalg.norm(y)  # [symbolic-tensor-value]
        if limit is not None and DEBUG:
            tf.print(tf.norm(y))
        return y
    return step


print(make()(tf.ones(4)), make(1.0)(tf.ones(4)), clip_norm(np.ones(4, np.float32), 1.0))
