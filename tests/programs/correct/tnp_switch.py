# {"expect": [], "source": "correct: NumPy behaviour is switched on"}
import tensorflow.experimental.numpy as tnp
import tensorflow as tf

tnp.experimental_enable_numpy_behavior(prefer_float32=True)


class Scaler:
    def __init__(self, low, high):
        self.low, self.high = low, high

    def __call__(self, batch):
        flat = batch.astype(tnp.float32).ravel()
        lo, hi = flat.min(), flat.max()
        out = (flat - lo) / (hi - lo)
        return (out * (self.high - self.low) + self.low).reshape(batch.shape)


scaler = Scaler(0, 1)
x = tnp.arange(12).reshape(3, 4)
y = scaler(x)
print(y, y.dtype)
assert float(y.max()) == 1.0
ints = tf.range(3)
print(ints * 1.5, ints[tnp.asarray([2, 0])])


@tf.function
def norm(v):
    return (v * v).mean() ** 0.5


print(norm(y))
