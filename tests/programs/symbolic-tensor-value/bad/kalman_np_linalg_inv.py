# {"expect": [{"line": 16, "category": "symbolic-value", "world": "function", "error": "NotImplementedError", "text": "Cannot convert a symbolic"}], "source": "Kalman filter with a NumPy inverse in a compiled method"}
import numpy as np
import tensorflow as tf


class Kalman(tf.Module):
    def __init__(self, dim):
        self.F = tf.eye(dim)
        self.Q = 0.01 * tf.eye(dim)
        self.R = 0.1 * tf.eye(dim)

    @tf.function
    def update(self, mean, cov, z):
        mean = self.F @ mean
        cov = self.F @ cov @ tf.transpose(self.F) + self.Q
        gain = cov @ np.linalg.inv(cov + self.R)  # [symbolic-tensor-value]
        mean = mean + gain @ (z - mean)
        cov = (tf.eye(cov.shape[0]) - gain) @ cov
        return mean, cov


kf = Kalman(2)
mean, cov = tf.zeros((2, 1)), tf.eye(2)
for z in tf.random.normal((5, 2, 1)):
    mean, cov = kf.update(mean, cov, z)
