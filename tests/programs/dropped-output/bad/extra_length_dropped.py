# {"expect": [{"line": 12, "category": "dropped-output", "world": "dataset", "error": "", "text": "1 output"}], "source": "audio and its length returned, Tout names the audio only"}
import numpy as np
import tensorflow as tf


def load_audio(seed):
    audio = np.random.RandomState(seed).randn(16).astype(np.float32)
    return audio, np.int32(len(audio))


def fetch(seed):
    result = tf.py_function(load_audio, [seed], [tf.float32])  # [dropped-output]
    return tuple(result)


for item in tf.data.Dataset.range(2).map(fetch):
    print(len(item), "output")
