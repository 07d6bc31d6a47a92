# {"expect": [], "source": "shapes, ranks, get_static_value and numpy on shapes are known while tracing; https://github.com/tensorflow/tensorflow/issues/35108"}
import numpy as np
import tensorflow as tf


@tf.function
def flatten_and_scale(x):
    n = int(np.prod(x.shape))
    rank = len(x.shape)
    factor = tf.get_static_value(tf.constant(3)) * np.float32(0.5)
    weights = np.linspace(0.0, 1.0, n)
    flat = tf.reshape(x, [n]) * weights
    for k in range(rank):
        flat = flat + k
    return flat * factor, f"{x.dtype.name}/{x.shape.rank}"


flat, text = flatten_and_scale(tf.ones([2, 3]))
print(flat.numpy().sum(), text.numpy().decode() if hasattr(text, "numpy") else text)
