# {"expect": [{"line": 60, "category": "tout-dtype", "world": "dataset", "error": "InvalidArgumentError", "text": "is int64, but expects int32"}], "source": "audio loader whose sample rate is a Python int"}
"""Audio pipeline: wave bytes -> samples -> frames -> features, four wrappers in a row."""
import io
import wave
from contextlib import closing
from dataclasses import dataclass, field

import numpy as np
import tensorflow as tf


@dataclass(frozen=True)
class Settings:
    rate: int = 800
    frame: int = 64
    hop: int = 32
    bands: int = 8
    labels: tuple = field(default=("low", "high"))


S = Settings()


def make_wave(frequency):
    t = np.arange(S.rate // 2) / S.rate
    samples = (np.sin(2 * np.pi * frequency * t) * 20000).astype("<i2")
    buffer = io.BytesIO()
    with closing(wave.open(buffer, "wb")) as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(S.rate)
        out.writeframes(samples.tobytes())
    return buffer.getvalue()


def read_wave(data):
    with closing(wave.open(io.BytesIO(data))) as source:
        raw = source.readframes(source.getnframes())
        rate = source.getframerate()
    samples = np.frombuffer(raw, "<i2")
    return (samples / 32768.0).astype(np.float32), rate


def frames(samples, size, hop):
    count = 1 + (len(samples) - size) // hop
    return np.stack([samples[i * hop : i * hop + size] for i in range(count)])


def spectrum(block):
    magnitude = np.abs(np.fft.rfft(block.numpy() * np.hanning(S.frame), axis=-1))
    usable = magnitude[:, : S.bands * (magnitude.shape[1] // S.bands)]
    return np.log1p(usable.reshape(len(usable), S.bands, -1).mean(axis=-1))


def label_index(name):
    return S.labels.index(name.decode())


def prepare(data, name):
    samples, rate = tf.numpy_function(read_wave, [data], [tf.float32, tf.int32])  # [tout-dtype-mismatch]
    samples.set_shape([None])
    rate.set_shape([])
    block = tf.numpy_function(frames, [samples, S.frame, S.hop], tf.float32)
    block.set_shape([None, S.frame])
    features = tf.py_function(func=spectrum, inp=[block], Tout=tf.float32)
    features.set_shape([None, S.bands])
    label = tf.numpy_function(label_index, [name], tf.int64)
    seconds = tf.cast(tf.size(samples), tf.float32) / tf.cast(rate, tf.float32)
    return {"features": features, "seconds": seconds}, tf.ensure_shape(label, [])


waves = [make_wave(f) for f in (40, 300)]
dataset = tf.data.Dataset.from_tensor_slices((waves, list(S.labels))).map(prepare)
for x, y in dataset.batch(2):
    peak = tf.argmax(tf.reduce_mean(x["features"], axis=1), axis=-1)
    print(x["features"].shape, x["seconds"].numpy(), peak.numpy(), y.numpy())
