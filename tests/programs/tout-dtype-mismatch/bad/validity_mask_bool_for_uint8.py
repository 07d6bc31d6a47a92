# {"expect": [{"line": 22, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is bool, but expects uint8"}], "source": "depth map with a mask of valid pixels"}
from dataclasses import dataclass

import numpy as np
import tensorflow as tf


@dataclass(frozen=True)
class DepthConfig:
    near: float = 0.1
    far: float = 0.9


def clean_depth(depth, near, far):
    valid = np.logical_and(depth > near, depth < far)
    depth = np.where(valid, depth, np.float32(0))
    return depth, valid


def make_map(cfg: DepthConfig):
    def fn(depth):
        out = tf.numpy_function(clean_depth, [depth, cfg.near, cfg.far], (tf.float32, tf.uint8))  # [tout-dtype-mismatch]
        return {"depth": out[0], "valid": out[1]}

    return fn


frames = np.random.rand(3, 4, 4).astype(np.float32)
ds = tf.data.Dataset.from_tensor_slices(frames).map(make_map(DepthConfig()))
for item in ds:
    print(item["valid"].dtype)
