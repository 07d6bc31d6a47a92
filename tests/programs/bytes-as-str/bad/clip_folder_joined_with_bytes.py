# {"expect": [{"line": 23, "category": "bytes-str", "world": "py_function", "error": "TypeError", "text": "Can't mix strings and bytes in path components"}], "source": "os.path.join of the data folder and x.numpy(); after common voice loaders (public code, read_file id 18988287079)"}
import os
import tempfile
import wave

import numpy as np
import tensorflow as tf


def write_wav(path, n):
    with wave.open(path, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(8000)
        out.writeframes(np.arange(n, dtype=np.int16).tobytes())


class ClipReader(object):
    def __init__(self, datapath):
        self.datapath = datapath

    def read(self, name):
        full = os.path.join(self.datapath, name.numpy())  # [bytes-as-str]
        with wave.open(full) as clip:
            frames = clip.readframes(clip.getnframes())
        return np.frombuffer(frames, np.int16)

    def tf_read(self, name):
        return tf.py_function(self.read, [name], tf.int16)


folder = tempfile.mkdtemp()
write_wav(os.path.join(folder, "one.wav"), 30)
write_wav(os.path.join(folder, "two.wav"), 50)
for clip in tf.data.Dataset.from_tensor_slices(["one.wav", "two.wav"]).map(ClipReader(folder).tf_read):
    print(clip.shape)
