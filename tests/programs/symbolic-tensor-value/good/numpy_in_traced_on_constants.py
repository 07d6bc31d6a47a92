# {"expect": [], "source": "NumPy on constants and Python lists in a traced function"}
import math

import numpy as np
import tensorflow as tf

ANCHORS = [[10, 13], [16, 30], [33, 23]]


@tf.function
def decode(pred):
    anchors = np.array(ANCHORS, np.float32) / np.float32(416)
    n = len(anchors)
    gx, gy = np.meshgrid(np.arange(4), np.arange(4))
    grid = np.stack([gx, gy], -1).reshape(1, 4, 4, 1, 2).astype(np.float32)
    xy = (tf.sigmoid(pred[..., :2]) + grid) / 4.0
    wh = tf.exp(pred[..., 2:4]) * anchors
    scale = math.sqrt(n) if n > 2 else 1.0
    for k, (w, h) in enumerate(anchors):
        if w > h:
            wh = wh * np.float32(1 + 0.1 * k)
    return tf.concat([xy, wh * scale], -1)


print(decode(tf.zeros([1, 4, 4, 3, 5])).shape)
