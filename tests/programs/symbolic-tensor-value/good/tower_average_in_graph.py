# {"expect": [], "source": "lists of tensors averaged by TensorFlow while tracing, by NumPy outside"}
import numpy as np
import tensorflow as tf


@tf.function
def ensemble(x):
    votes = [tf.sigmoid(part) for part in tf.split(x, 2, axis=1)]
    left, right = tf.split(x, 2, axis=1)
    a, b, c = tf.split(x, [1, 2, 1], axis=1)
    weights = np.mean([float(part.shape[1]) for part in votes])
    sizes = [part.shape[-1] for part in tf.split(x, 4, axis=1)]
    return tf.reduce_mean(tf.stack(votes), axis=0) * weights + left - right + b * np.sum(sizes), a, c


print(ensemble(tf.ones((2, 4)))[0])
print(np.mean([tf.reduce_mean(part) for part in tf.split(tf.ones((2, 4)), 2)]))
