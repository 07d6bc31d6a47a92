# {"expect": [{"line": 15, "category": "dropped-output", "world": "dataset", "error": "", "text": "elements 2"}], "source": "masks, boxes and areas returned, the third never declared"}
import numpy as np
import tensorflow as tf


def polygons_to_targets(image):
    mask = (image.numpy() > 0.5).astype(np.float32)
    ys, xs = np.nonzero(mask)
    box = np.array([xs.min(initial=0), ys.min(initial=0), xs.max(initial=0), ys.max(initial=0)], np.float32)
    area = np.float32(mask.sum())
    return mask, box, area


def add_targets(image):
    targets = tf.py_function(polygons_to_targets, [image], (tf.float32, tf.float32))  # [dropped-output]
    return tuple(targets)


images = np.random.rand(3, 5, 5).astype(np.float32)
for item in tf.data.Dataset.from_tensor_slices(images).map(add_targets):
    print("elements", len(item))
