# {"expect": [{"line": 19, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "float32 array times a float64 scalar is float64 under NumPy 2; augmentation libraries, cf. \"value returned by pyfunc_1 is double, but expects float\" https://github.com/coeff-giving/unrestricted-adversarial-examples/issues/15"}
import numpy as np
import tensorflow as tf

rng = np.random.default_rng(4)


class RandomGain(object):
    def __init__(self, low_db, high_db):
        self.low_db, self.high_db = low_db, high_db

    def __call__(self, audio):
        gain = np.float64(10.0) ** (rng.uniform(self.low_db, self.high_db) / 20)
        return audio * gain


def attach(ds, transform):
    def _map(audio, label):
        louder = tf.numpy_function(transform, [audio], tf.float32)  # [tout-dtype-mismatch]
        louder.set_shape(audio.shape)
        return louder, label

    return ds.map(_map, num_parallel_calls=1)


clips = tf.data.Dataset.from_tensor_slices((np.ones((3, 8), np.float32), [0, 1, 0]))
for audio, label in attach(clips, RandomGain(-6, 6)):
    print(audio.numpy().max(), label.numpy())
