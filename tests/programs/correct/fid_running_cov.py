# {"expect": [], "source": "covariance and square roots of matrices collected over batches"}
import numpy as np
import tensorflow as tf


def sqrtm_psd(matrix):
    values, vectors = np.linalg.eigh(matrix)
    return (vectors * np.sqrt(np.clip(values, 0, None))) @ vectors.T


class FrechetDistance(tf.keras.metrics.Metric):
    def __init__(self, size, name="fid"):
        super().__init__(name=name)
        self.size = size
        self.real = []
        self.fake = []
        self.last = self.add_weight(name="last", shape=(), initializer="zeros")

    def _push(self, real, fake):
        self.real.append(real)
        self.fake.append(fake)
        return np.int64(sum(len(r) for r in self.real))

    def _distance(self):
        a, b = np.concatenate(self.real), np.concatenate(self.fake)
        mu = ((a.mean(0) - b.mean(0)) ** 2).sum()
        ca, cb = np.cov(a, rowvar=False), np.cov(b, rowvar=False)
        root = sqrtm_psd(sqrtm_psd(ca) @ cb @ sqrtm_psd(ca))
        return (mu + np.trace(ca + cb - 2 * root)).astype(np.float32)

    def update_state(self, real, fake, sample_weight=None):
        count = tf.numpy_function(self._push, [real, fake], tf.int64)
        with tf.control_dependencies([count]):
            value = tf.numpy_function(self._distance, [], tf.float32)
        self.last.assign(tf.reshape(value, ()))

    def result(self):
        return self.last + 0.0


metric = FrechetDistance(3)
update = tf.function(metric.update_state)
rng = np.random.default_rng(0)
for shift in (0.0, 0.0, 0.5):
    real = tf.constant(rng.normal(size=(32, 3)).astype(np.float32))
    fake = tf.constant(rng.normal(shift, 1, size=(32, 3)).astype(np.float32))
    update(real, fake)
    print(float(metric.result()))
assert float(metric.result()) > 0 and len(metric.real) == 3
