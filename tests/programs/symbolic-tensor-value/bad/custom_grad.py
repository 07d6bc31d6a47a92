# {"expect": [{"line": 22, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic tf.Tensor"}], "source": "NumPy behaviour is switched on, and something else is wrong"}
import tensorflow as tf
import tensorflow.experimental.numpy as tnp
import numpy as np

tnp.experimental_enable_numpy_behavior(dtype_conversion_mode="legacy")


@tf.custom_gradient
def clip_ste(x):
    def grad(dy):
        mask = (x > -1) & (x < 1)
        return dy * mask.astype(dy.dtype)
    return x.clip(-1, 1), grad


@tf.function
def loss(w, idx):
    picked = w[idx]
    total = (clip_ste(picked) * 2).mean()
    n = idx.shape[0]
    for i in np.argsort(picked):  # [symbolic-tensor-value]
        total += i
    return total / n


w = tf.constant([0.5, 3.0, -0.25])
idx = tf.constant([0, 0, 2])
with tf.GradientTape() as t:
    t.watch(w)
    value = loss(w, idx)
print(value, t.gradient(value, w), w[np.array([True, False, True])], -w.T)
