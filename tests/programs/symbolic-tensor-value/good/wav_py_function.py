# {"expect": [], "source": "wave module behind py_function, path decoded"}
import os
import tempfile
import wave

import numpy as np
import tensorflow as tf


def make_tone(path, freq):
    t = np.arange(800) / 8000.0
    data = (np.sin(2 * np.pi * freq * t) * 32000).astype("<i2")
    with wave.open(path, "wb") as w:
        w.setnchannels(1)
        w.setsampwidth(2)
        w.setframerate(8000)
        w.writeframes(data.tobytes())


def read_wav(path):
    with wave.open(path.numpy().decode(), "rb") as w:
        frames = w.readframes(w.getnframes())
    return np.frombuffer(frames, dtype="<i2").astype(np.float32) / 32768.0


@tf.function
def load(path, label):
    audio = tf.py_function(read_wav, [path], tf.float32)
    audio = tf.ensure_shape(audio, [800])
    return audio, label


folder = tempfile.mkdtemp()
wavs = []
for i, f in enumerate((220, 440, 880)):
    wavs.append(os.path.join(folder, f"tone{i}.wav"))
    make_tone(wavs[-1], f)
ds = tf.data.Dataset.from_tensor_slices((wavs, [0, 1, 2])).map(load).batch(3)
audio, y = next(iter(ds))
print(audio.shape, audio.numpy().std(axis=1), y)
