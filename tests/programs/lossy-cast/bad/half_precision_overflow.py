# {"expect": [{"line": 18, "category": "lossy-cast", "world": "dataset", "error": "", "text": "finite frames: 1 of 3"}], "source": "video frames declared tf.float16 (public code, read_file id 6491358454): sums beyond 65504 become inf"}
import numpy as np
import tensorflow as tf


class VideoLoader:
    dtype = tf.float16

    def __init__(self, levels, size=20):
        self.frames = np.stack([np.full((size, size), level, np.float64) for level in levels])

    def energy(self, index):
        frame = self.frames[int(index)]
        return np.sum(frame, keepdims=True).reshape(1) * 1.2

    def dataset(self):
        ds = tf.data.Dataset.range(len(self.frames))
        return ds.map(lambda i: tf.py_function(self.energy, [i], self.dtype))  # [lossy-cast]


energies = VideoLoader([90, 180, 250]).dataset()
finite = [bool(np.isfinite(e).all()) for e in energies.as_numpy_iterator()]
print("finite frames:", sum(finite), "of", len(finite))
