# {"expect": [{"line": 21, "category": "symbolic-value", "world": "dataset", "error": "TypeError", "text": "SymbolicTensor"}], "source": "reading wav files with the standard library on a path tensor"}
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
    with open(path, "rb") as fh:  # [symbolic-tensor-value]
        with wave.open(fh) as w:
            frames = w.readframes(w.getnframes())
    return np.frombuffer(frames, dtype="<i2").astype(np.float32) / 32768.0


def load(path, label):
    audio = read_wav(path)
    return audio, label


folder = tempfile.mkdtemp()
wav_files = []
for i, f in enumerate((220, 440, 880)):
    wav_files.append(os.path.join(folder, f"tone{i}.wav"))
    make_tone(wav_files[-1], f)

train_ds = tf.data.Dataset.from_tensor_slices((wav_files, [0, 1, 2]))
train_ds = train_ds.map(load).batch(3)
print(next(iter(train_ds)))
