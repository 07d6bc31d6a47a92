# {"expect": [], "source": "Kalman filter in a module, read eagerly"}
import numpy as np
import tensorflow as tf


class Kalman(tf.Module):
    def __init__(self, dim):
        super().__init__()
        self.F = tf.eye(dim)
        self.Q = 0.01 * tf.eye(dim)
        self.R = tf.constant(np.linalg.inv(10.0 * np.eye(dim)), tf.float32)

    @tf.function
    def update(self, mean, cov, z):
        mean = self.F @ mean
        cov = self.F @ cov @ tf.transpose(self.F) + self.Q
        gain = cov @ tf.linalg.inv(cov + self.R)
        mean = mean + gain @ (z - mean)
        cov = (tf.eye(cov.shape[0]) - gain) @ cov
        return mean, cov


kf = Kalman(2)
mean, cov = tf.zeros((2, 1)), tf.eye(2)
trace = []
for z in tf.random.normal((5, 2, 1)):
    mean, cov = kf.update(mean, cov, z)
    trace.append(np.trace(cov))
    assert np.allclose(np.linalg.inv(cov) @ cov, np.eye(2), atol=1e-3)
print(trace[0] > trace[-1])
