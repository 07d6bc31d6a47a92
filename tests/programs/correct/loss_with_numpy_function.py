# {"expect": [], "source": "monitoring term of a keras loss by numpy_function"}
import numpy as np
import tensorflow as tf


def rank_correlation(a, b):
    ra, rb = a.ravel().argsort().argsort(), b.ravel().argsort().argsort()
    n = len(ra)
    return np.float32(1 - 6 * np.sum((ra - rb) ** 2) / (n * (n**2 - 1)))


def spearman(y_true, y_pred):
    value = tf.numpy_function(rank_correlation, [y_true, y_pred], tf.float32)
    return tf.ensure_shape(value, [])


def mse_plus(y_true, y_pred):
    penalty = tf.stop_gradient(1.0 - spearman(y_true, y_pred))
    return tf.reduce_mean(tf.square(y_true - y_pred)) * (1.0 + 0.1 * penalty)


x = np.random.rand(16, 3).astype("float32")
y = x.sum(1, keepdims=True)
model = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(1)])
model.compile("adam", mse_plus, metrics=[spearman])
history = model.fit(x, y, batch_size=8, verbose=0).history
print(sorted(history), -1 <= history["spearman"][0] <= 1)
