# {"expect": [{"line": 27, "category": "missing-numpy", "world": "py_function", "error": "TypeError", "text": "does not support item assignment"}], "source": "audio augmentation classes chosen by configuration, py_function per step"}
import numpy as np
import tensorflow as tf


class Augment:
    def __init__(self, seed=0):
        self.rng = np.random.default_rng(seed)

    def __call__(self, spec):
        raise NotImplementedError

    def wrap(self, spec):
        shape = spec.shape
        out = tf.py_function(func=self, inp=[spec], Tout=spec.dtype)
        out.set_shape(shape)
        return out


class TimeMask(Augment):
    def __init__(self, width, **kwargs):
        super().__init__(**kwargs)
        self.width = width

    def __call__(self, spec):
        start = int(self.rng.integers(0, spec.shape[0] - self.width))
        spec[start:start + self.width] = 0.0  # [missing-numpy-call]
        return spec


class FreqMask(TimeMask):
    def __call__(self, spec):
        return super().__call__(tf.transpose(spec)).T


class Gain(Augment):
    def __init__(self, low, high, **kwargs):
        super().__init__(**kwargs)
        self.low, self.high = low, high

    def __call__(self, spec):
        return spec * self.rng.uniform(self.low, self.high)


REGISTRY = {"time": TimeMask, "freq": FreqMask, "gain": Gain}
CONFIG = [("gain", {"low": 0.5, "high": 0.9}), ("time", {"width": 2}), ("freq", {"width": 3})]


def pipeline(config, features):
    steps = [REGISTRY[name](**options) for name, options in config]
    ds = tf.data.Dataset.from_tensor_slices(features)
    for step in steps:
        ds = ds.map(step.wrap)
    return ds.batch(2)


features = np.ones((4, 10, 8), np.float32)
for batch in pipeline(CONFIG, features):
    assert batch.shape == (2, 10, 8)
    zero_rows = (batch.numpy().sum(axis=2) == 0).sum(axis=1)
    print(zero_rows, batch.dtype)
    assert (zero_rows == 2).all()
