# {"expect": [{"line": 26, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "CutMix with a box drawn by NumPy, mixing weight of type float64"}
import numpy as np
import tensorflow as tf

rng = np.random.default_rng(7)


def random_box(size, lam):
    cut = int(size * np.sqrt(1.0 - lam))
    cx, cy = rng.integers(0, size, 2)
    x0, x1 = np.clip([cx - cut // 2, cx + cut // 2], 0, size)
    y0, y1 = np.clip([cy - cut // 2, cy + cut // 2], 0, size)
    return x0, x1, y0, y1


def cutmix(a, b):
    out = a.copy()
    lam = rng.beta(1.0, 1.0)
    x0, x1, y0, y1 = random_box(a.shape[0], lam)
    out[y0:y1, x0:x1] = b[y0:y1, x0:x1]
    lam = 1.0 - (x1 - x0) * (y1 - y0) / a.shape[0] ** 2
    return out, lam


def tf_cutmix(a, b):
    image, weight = tf.numpy_function(cutmix, [a, b], [tf.float32, tf.float32])  # [tout-dtype-mismatch]
    image.set_shape([8, 8, 3])
    return image, weight


left = tf.data.Dataset.from_tensor_slices(np.random.rand(4, 8, 8, 3).astype("f4"))
pairs = tf.data.Dataset.zip((left, left.shuffle(4))).map(tf_cutmix).batch(2)
print(next(iter(pairs))[1])
