# {"expect": [], "source": "wave files read with the wave module in numpy_function"}
import os
import tempfile
import wave

import numpy as np
import tensorflow as tf

RATE = 8000
FRAME, HOP = 256, 128


def write_tone(path, freq, seconds=0.2):
    t = np.arange(int(RATE * seconds)) / RATE
    samples = (np.sin(2 * np.pi * freq * t) * 20000).astype("<i2")
    with wave.open(path, "wb") as w:
        w.setnchannels(1)
        w.setsampwidth(2)
        w.setframerate(RATE)
        w.writeframes(samples.tobytes())


def read_wave(path):
    with wave.open(path.decode(), "rb") as w:
        raw = w.readframes(w.getnframes())
        rate = w.getframerate()
    audio = np.frombuffer(raw, dtype="<i2").astype(np.float32) / 32768.0
    return audio, np.int32(rate)


def log_spectrum(audio):
    count = 1 + (len(audio) - FRAME) // HOP
    frames = np.stack([audio[i * HOP:i * HOP + FRAME] for i in range(count)])
    spec = np.abs(np.fft.rfft(frames * np.hanning(FRAME), axis=-1))
    return np.log1p(spec).astype(np.float32)


def load(path, label):
    audio, rate = tf.numpy_function(read_wave, [path], (tf.float32, tf.int32))
    spec = tf.numpy_function(log_spectrum, [audio], tf.float32)
    spec.set_shape([None, FRAME // 2 + 1])
    rate.set_shape([])
    return spec, rate, label


folder = tempfile.mkdtemp()
paths = []
for freq in (440, 1000):
    paths.append(os.path.join(folder, f"tone_{freq}.wav"))
    write_tone(paths[-1], freq)

dataset = tf.data.Dataset.from_tensor_slices((paths, [0, 1])).map(load).padded_batch(2)
spec, rate, label = next(iter(dataset))
peak = tf.argmax(tf.reduce_mean(spec, axis=1), axis=-1).numpy() * RATE / FRAME
print(spec.shape, rate.numpy(), peak)
assert abs(peak[0] - 440) < 40 and abs(peak[1] - 1000) < 40
