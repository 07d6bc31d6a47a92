# {"expect": [], "source": "correct: NumPy behaviour is switched on"}
import os
import pathlib
import tempfile
import tensorflow as tf
from tensorflow.python.ops.numpy_ops import np_config

np_config.enable_numpy_behavior(prefer_float32=True)


def read(path):
    raw = tf.io.read_file(path)
    audio, rate = tf.audio.decode_wav(raw)
    return audio.reshape((-1,)), rate


def frame(audio, rate):
    n = audio.size if isinstance(audio.size, int) else tf.size(audio)
    width = rate / 1000
    audio = audio[: 8].reshape(2, 4).T
    return audio * 32768, width, n




with tempfile.TemporaryDirectory() as d:
    p = os.path.join(d, "a.wav")
    tf.io.write_file(p, tf.audio.encode_wav(tf.zeros((16, 1)), 8000))
    files = tf.data.Dataset.list_files(os.path.join(d, "*.wav"))
    for a, w, n in files.map(read).map(frame):
        print(a.shape, w, w.dtype, n)
