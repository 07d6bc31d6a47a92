# {"expect": [{"line": 16, "category": "lossy-cast", "world": "eager", "error": "", "text": "[244 1]"}], "source": "question: ignore label -100 or 500 in a uint8 mask"}
import numpy as np
import tensorflow as tf

IGNORE = 500


def fill(mask):
    out = np.full(mask.shape, IGNORE)
    valid = mask.numpy() > 0
    out[valid] = 1
    return out


mask = tf.constant([0, 3], tf.uint8)
relabelled = tf.py_function(fill, [mask], tf.uint8)  # [lossy-cast]
print("labels", relabelled.numpy())
