# {"expect": [{"line": 37, "category": "output-count", "world": "dataset", "error": "InvalidArgumentError", "text": "returns 1 values, but expects to see 2 values"}], "source": "GitHub issue: py_function Tout lists two dtypes, the loader returns only the audio"}
import os
import tempfile
import wave

import numpy as np
import tensorflow as tf


def write_tone(folder, name, freq, rate=8000):
    t = np.arange(rate // 10) / rate
    samples = (np.sin(2 * np.pi * freq * t) * 12000).astype("<i2")
    path = os.path.join(folder, name)
    with wave.open(path, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(samples.tobytes())
    return path


class ToneLoader:
    def __init__(self, frame=256):
        self.frame = frame

    def read(self, path):
        with wave.open(path.numpy().decode("utf-8"), "rb") as src:
            raw = src.readframes(src.getnframes())
        return np.frombuffer(raw, dtype="<i2").astype(np.float32) / 32768.0

    def load(self, path):
        audio = self.read(path)
        frames = audio[: len(audio) // self.frame * self.frame]
        return frames.reshape(-1, self.frame)

    def __call__(self, path):
        frames, rate = tf.py_function(self.load, [path], [tf.float32, tf.int32])  # [output-count-mismatch]
        frames.set_shape([None, self.frame])
        return frames, rate


folder = tempfile.mkdtemp()
files = [write_tone(folder, f"tone_{f}.wav", f) for f in (220, 440)]
ds = tf.data.Dataset.from_tensor_slices(files).map(ToneLoader(), num_parallel_calls=2)
for frames, rate in ds:
    print(frames.shape, int(rate))
