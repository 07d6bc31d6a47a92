# {"expect": [{"line": 17, "category": "bad-func", "world": "eager", "error": "ValueError", "text": "Expected func to be callable"}], "source": "func=load(path) in place of func=load; beginner's mistake in forum threads on tf.py_function"}
import os
import tempfile

import numpy as np
import tensorflow as tf


def load_spectrogram(path):
    with np.load(path) as archive:
        return archive["mel"].astype(np.float32)


path = os.path.join(tempfile.mkdtemp(), "clip.npz")
np.savez(path, mel=np.random.rand(3, 8), rate=16000)

spectrogram = tf.py_function(func=load_spectrogram(path), inp=[path], Tout=tf.float32)  # [invalid-func]
print("frames:", spectrogram.shape[0])
