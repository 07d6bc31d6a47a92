# {"expect": [], "source": "NumPy functions take EagerTensors in py_function without .numpy()"}
import numpy as np
import tensorflow as tf


def body(x, k):
    y = np.asarray(x)
    z = np.concatenate([x, np.flip(x)])
    top = np.sort(x)[::-1][: int(k)]
    frac = np.percentile(x, 50)
    mask = np.where(x > 1, 1.0, 0.0)
    total = np.dot(x, x) + np.sum(np.stack([x, y]))
    hist, _ = np.histogram(x, bins=3)
    picked = y[np.argmax(x)] + z[k] + [10, 20, 30][k]
    return mask + total + frac + picked + hist.sum() + top[0] + x.shape[0] + x.ndim


def loop(x):
    best = None
    for i, row in enumerate(x):
        if best is None or tf.norm(row) > tf.norm(best):
            best = row
    names = {i: float(r[0]) for i, r in enumerate(x)}
    h, w = x.shape
    first, *_ = list(x)
    return best + first * 0 + max(names.values()) + h * w


@tf.function
def run(x, m):
    a = tf.py_function(body, [x, 2], tf.float32)
    b = tf.py_function(loop, [m], tf.float32)
    return a, b


a, b = run(tf.constant([1.0, 3.0, 2.0]), tf.constant([[1.0, 2.0], [3.0, 4.0]]))
print(a.numpy(), b.numpy())
