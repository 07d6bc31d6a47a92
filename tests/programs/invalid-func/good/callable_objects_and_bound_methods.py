# {"expect": [], "source": "instances with __call__, bound, static and class methods as func; loaders in many repositories"}
import numpy as np
import tensorflow as tf


class Transform:
    offset = 1.0

    def __init__(self, scale):
        self.scale = np.float32(scale)

    def __call__(self, x):
        return x * self.scale

    def shift(self, x):
        return x + np.float32(self.offset)

    @staticmethod
    def negate(x):
        return -x

    @classmethod
    def add_offset(cls, x):
        return x + np.float32(cls.offset)


t = Transform(3)
FUNCS = {"call": t, "shift": t.shift, "negate": Transform.negate, "class": Transform.add_offset}
base = tf.data.Dataset.from_tensors(tf.constant([1.0, 2.0]))
for name, func in FUNCS.items():
    ds = base.map(lambda x: tf.numpy_function(func, [x], tf.float32))
    print(name, next(iter(ds)).numpy())
