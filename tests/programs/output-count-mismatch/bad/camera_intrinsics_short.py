# {"expect": [{"line": 13, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "2"}], "source": "principal point forgotten in the returned tuple"}
import numpy as np
import tensorflow as tf


def intrinsics(width, fov):
    focal = np.float32(0.5 * int(width) / np.tan(0.5 * float(fov)))
    cx = np.float32(int(width) / 2)
    return focal, cx


def camera(width, fov):
    focal, cx, cy = tf.py_function(intrinsics, [width, fov], [tf.float32, tf.float32, tf.float32])  # [output-count-mismatch]
    return tf.stack([focal, cx, cy])


ds = tf.data.Dataset.from_tensor_slices(([640, 320], [1.0, 0.8])).map(camera)
for c in ds:
    print(c)
