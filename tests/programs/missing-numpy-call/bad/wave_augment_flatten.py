# {"expect": [{"line": 14, "category": "missing-numpy", "world": "py_function", "error": "AttributeError", "text": "has no attribute 'flatten'"}], "source": "random stretch and shift of signals with a seeded generator of the class"}
import numpy as np
import tensorflow as tf

tfv1 = tf.compat.v1


class TimeStretch:
    def __init__(self, low=0.8, high=1.2, seed=1):
        self._low, self._high = low, high
        self._rng = np.random.RandomState(seed)

    def _stretch(self, samples):
        samples = samples.flatten().astype("float32")  # [missing-numpy-call]
        rate = self._rng.uniform(self._low, self._high)
        n = max(1, int(len(samples) / rate))
        out = np.interp(np.linspace(0, len(samples) - 1, n), np.arange(len(samples)), samples)
        return out.astype("float32").reshape([-1, 1])

    def transform(self, audio):
        out = tfv1.py_func(self._stretch, [audio], tf.float32)
        out.set_shape([None, 1])
        return out


class TimeShift(TimeStretch):
    def __init__(self, max_shift, **kwargs):
        super().__init__(**kwargs)
        self.max_shift = max_shift

    def _shift(self, data, label):
        shift = int(self._rng.randint(-self.max_shift, self.max_shift + 1)) * int(label)
        data = np.roll(data, shift, axis=0)
        if shift < 0:
            data[shift:] = 0
        elif shift > 0:
            data[:shift] = 0
        return data

    def _both(self, data, label):
        return self._shift(self._stretch(data), label)

    def transform(self, audio, label=1):
        shape = audio.shape
        [out] = tf.py_function(self._both, [audio, label], [tf.float32])
        out.set_shape(shape)
        return out


audio = np.sin(np.linspace(0, 6, 40)).astype(np.float32)[:, None]
ds = tf.data.Dataset.from_tensors(audio).repeat(3)
steps = [TimeStretch(), TimeShift(4)]
for step in steps:
    ds = ds.map(step.transform)
lengths = [item.shape[0] for item in ds]
print(lengths)
assert len(set(lengths)) > 1 and all(30 < n < 55 for n in lengths)
quiet = tf.data.Dataset.from_tensors(audio).map(lambda a: TimeShift(4).transform(a, 0))
assert np.array_equal(next(iter(quiet)).numpy(), audio)
