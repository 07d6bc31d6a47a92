# {"expect": [], "source": "static, class and bound methods wrapped"}
import numpy as np
import tensorflow as tf


class Scaler:
    eps = np.float32(1e-6)

    def __init__(self, top):
        self.top = np.float32(top)

    @staticmethod
    def center(x):
        return x - x.mean()

    @classmethod
    def unit(cls, x):
        return x / (np.abs(x).max() + cls.eps)

    def clip(self, x):
        return np.minimum(x, self.top)

    def __call__(self, x):
        for step in (Scaler.center, self.unit, self.clip):
            x = tf.ensure_shape(tf.numpy_function(step, [x], tf.float32), (None,))
        return x


ds = tf.data.Dataset.from_tensors(tf.constant([1.0, 2.0, 6.0])).map(Scaler(0.5))
print(next(iter(ds)).numpy().round(2).tolist())
