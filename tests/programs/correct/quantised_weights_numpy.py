# {"expect": [], "source": "weights quantised by NumPy outside and by ops inside"}
import numpy as np
import tensorflow as tf


def quantise(w, bits=8):
    scale = np.abs(w).max() / (2 ** (bits - 1) - 1)
    return np.round(w / scale).astype(np.int8), np.float32(scale)


@tf.function
def dequantised_matmul(x, q, scale):
    return tf.matmul(x, tf.cast(q, tf.float32) * scale)


dense = tf.keras.layers.Dense(3, use_bias=False)
x = tf.random.normal((4, 5))
y = dense(x)
q, scale = quantise(dense.kernel.numpy())
close = np.abs(dequantised_matmul(x, q, scale) - y).max()
print(q.dtype, float(close) < 0.1, tf.reduce_max(tf.cast(q, tf.int32)).numpy() <= 127)
