# {"expect": [], "source": "super() of another class than the one around it, which skips an initializer"}
import tensorflow as tf


class Process:
    def __init__(self, dim, drift, dtype):
        self._dim = dim
        self._drift = drift
        self._dtype = dtype

    def drift(self, x):
        return self._drift(x)


class RateModel(Process):
    def __init__(self, dim, mean_reversion, shift=0.0, dtype=None):
        self._dtype = dtype or tf.float32
        self._rho = tf.eye(dim, dtype=self._dtype)
        self._mean_reversion = tf.convert_to_tensor(mean_reversion, dtype=self._dtype)
        super().__init__(dim, lambda x: shift - self._mean_reversion * x, self._dtype)


class GaussianRateModel(RateModel):
    def __init__(self, dim, mean_reversion, volatility, dtype=None):
        self._dtype = dtype or tf.float32
        self._rho = tf.eye(dim, dtype=self._dtype)
        self._mean_reversion = tf.convert_to_tensor(mean_reversion, dtype=self._dtype)
        self._volatility = tf.convert_to_tensor(volatility, dtype=self._dtype)

        def drift(x):
            return self._volatility - self._mean_reversion * x

        # Not the initializer of RateModel: that of the class above it.
        super(RateModel, self).__init__(dim, drift, self._dtype)

    @tf.function
    def covariance(self):
        return self._rho * (self._volatility[:, None] * self._volatility[None, :])


model = GaussianRateModel(2, [0.03, 0.15], [0.01, 0.015], dtype=tf.float64)
print(model.covariance().dtype, model.drift(tf.zeros([2], tf.float64)).dtype)
