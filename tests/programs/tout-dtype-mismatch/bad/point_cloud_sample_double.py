# {"expect": [{"line": 15, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "jittered point clouds are doubles"}
import numpy as np
import tensorflow as tf

rng = np.random.default_rng(3)


def jitter(points, sigma):
    noise = np.clip(sigma * rng.standard_normal(points.shape), -0.05, 0.05)
    return points + noise


def augment(points, label):
    shape = points.shape
    points = tf.numpy_function(jitter, [points, 0.01], tf.float32)  # [tout-dtype-mismatch]
    points.set_shape(shape)
    return points, label


clouds = np.random.rand(4, 16, 3).astype("float32")
ds = tf.data.Dataset.from_tensor_slices((clouds, [0, 1, 2, 3])).map(augment).batch(2)
for points, label in ds:
    print(points.shape, label)
