"""Turn a folder of recordings into batches for training.

A pipeline as people write it, with four of the mistakes that pyfunc-lint finds.
"""

import json
import pathlib
import wave

import numpy as np
import tensorflow as tf

SAMPLES = 16_000


def read_wave(path):
    """Samples of a 16-bit recording, between -1 and 1."""
    with wave.open(path) as recording:
        frames = recording.readframes(recording.getnframes())
    samples = np.frombuffer(frames, dtype=np.int16)
    return samples / np.float64(32768.0)


def shift(samples):
    """A random shift in time."""
    offset = np.random.randint(0, 100)
    return np.roll(samples.numpy(), offset)


def label_of(path, names):
    """The number of the folder that the recording lies in."""
    return names.index(pathlib.Path(path).parent.name)


def make_dataset(folder):
    """Batches of (samples, label)."""
    names = json.loads(pathlib.Path(folder, "names.json").read_text(encoding="utf-8"))
    files = tf.data.Dataset.list_files(f"{folder}/*/*.wav")

    def load(path):
        samples = tf.py_function(read_wave, [path], tf.float32)
        samples = tf.numpy_function(shift, [samples], tf.float32)
        samples.set_shape([SAMPLES])
        return samples, label_of(path, names)

    return files.map(load, num_parallel_calls=tf.data.AUTOTUNE).batch(32)


if __name__ == "__main__":
    for batch, labels in make_dataset("recordings"):
        print(batch.shape, labels.numpy())
