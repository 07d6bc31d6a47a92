# {"expect": [], "source": "subclass extends the body of its parent and casts once more"}
import numpy as np
import tensorflow as tf


class Base:
    tout = tf.float64

    def body(self, x):
        return x * np.sqrt(2.0)

    def __call__(self, x):
        y = tf.numpy_function(self.body, [x], self.tout)
        return tf.ensure_shape(y, [3])


class Float(Base):
    tout = tf.float32

    def body(self, x):
        return super().body(x).astype(np.float32)


class Shifted(Float):
    def __init__(self, shift):
        self.shift = shift

    def body(self, x):
        return super().body(x) + np.float32(self.shift)


x = np.arange(3, dtype=np.float64)
for t in (Base(), Float(), Shifted(2)):
    ds = tf.data.Dataset.from_tensors(x).map(t)
    print(type(t).__name__, next(iter(ds)).dtype.name)
