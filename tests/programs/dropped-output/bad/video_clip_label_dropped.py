# {"expect": [{"line": 42, "category": "dropped-output", "world": "dataset", "error": "", "text": "clip (4, 6, 6, 3) components 1"}], "source": "video classification question: the index of the chosen clip is returned and never arrives"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def write_video(folder, index, frames):
    path = os.path.join(folder, f"video_{index}.npy")
    pixels = np.random.default_rng(index).integers(0, 255, (frames, 6, 6, 3))
    np.save(path, pixels.astype(np.uint8))
    return path


class ClipSampler:
    def __init__(self, length, stride=1):
        self.length = length
        self.stride = stride

    def indices(self, total):
        span = self.length * self.stride
        start = np.random.randint(0, max(total - span, 0) + 1)
        return start + np.arange(self.length) * self.stride

    def cut(self, video):
        index = self.indices(len(video))
        clip = video[np.minimum(index, len(video) - 1)]
        return clip.astype(np.float32) / np.float32(255.0), np.int64(index[0])


class VideoDataset:
    def __init__(self, paths, sampler):
        self.paths = paths
        self.sampler = sampler

    def _load(self, path):
        video = np.load(path.numpy().decode("utf-8"))
        return self.sampler.cut(video)

    def _map(self, path):
        outputs = tf.py_function(func=self._load, inp=[path], Tout=[tf.float32])  # [dropped-output]
        outputs[0].set_shape([self.sampler.length, 6, 6, 3])
        return tuple(outputs)

    def build(self):
        return tf.data.Dataset.from_tensor_slices(self.paths).map(self._map)


folder = tempfile.mkdtemp()
paths = [write_video(folder, i, frames=12 + i) for i in range(2)]
element = next(iter(VideoDataset(paths, ClipSampler(4, stride=2)).build()))
print("clip", element[0].shape, "components", len(element))
