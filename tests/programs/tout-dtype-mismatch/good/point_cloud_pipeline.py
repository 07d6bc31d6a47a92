# {"expect": [], "source": "point clouds jittered by numpy_function with a cast"}
import numpy as np
import tensorflow as tf

rng = np.random.default_rng(3)


def jitter(points, sigma):
    noise = np.clip(sigma * rng.standard_normal(points.shape), -0.05, 0.05)
    return (points + noise).astype(points.dtype)


def augment(points, label):
    shape = points.shape
    points = tf.numpy_function(jitter, [points, 0.01], points.dtype)
    points.set_shape(shape)
    centre = tf.reduce_mean(points, axis=0)
    return points - centre, label


clouds = np.random.rand(4, 16, 3).astype("float32")
ds = tf.data.Dataset.from_tensor_slices((clouds, [0, 1, 2, 3])).map(augment).batch(2)
for points, label in ds:
    print(points.shape, label.numpy().tolist())
