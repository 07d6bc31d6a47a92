# {"expect": [], "source": "GitHub issue on wav loading, answered: return audio and rate, both with their dtype"}
import os
import tempfile
import wave

import numpy as np
import tensorflow as tf


def write_tone(path, freq, rate=8000):
    t = np.arange(rate // 20) / rate
    samples = (np.sin(2 * np.pi * freq * t) * 12000).astype("<i2")
    with wave.open(path, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(samples.tobytes())


class ToneLoader:
    def read(self, path):
        with wave.open(path.numpy().decode("utf-8"), "rb") as src:
            raw = src.readframes(src.getnframes())
            rate = src.getframerate()
        return np.frombuffer(raw, dtype="<i2").astype(np.float32) / 32768.0, rate

    def __call__(self, path):
        audio, rate = tf.py_function(self.read, [path], [tf.float32, tf.int32])
        audio.set_shape([None])
        rate.set_shape([])
        return audio, rate


folder = tempfile.mkdtemp()
files = [os.path.join(folder, f"{f}.wav") for f in (220, 440)]
for name, freq in zip(files, (220, 440)):
    write_tone(name, freq)
for audio, rate in tf.data.Dataset.from_tensor_slices(files).map(ToneLoader()):
    assert audio.shape == (400,) and int(rate) == 8000
