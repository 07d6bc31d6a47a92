# {"expect": [{"line": 16, "category": "tensor-text", "world": "py_function", "error": "FileNotFoundError", "text": "No such file or directory"}], "source": "path made with %s of an EagerTensor"}
import tempfile
import wave

import tensorflow as tf

AUDIO = tempfile.mkdtemp()
with wave.open(AUDIO + "/clip.wav", "wb") as w:
    w.setnchannels(1)
    w.setsampwidth(2)
    w.setframerate(8000)
    w.writeframes(b"\0\0" * 10)


def n_frames(name):
    with wave.open("%s/%s.wav" % (AUDIO, name), "rb") as w:  # [tensor-as-text]
        return w.getnframes()


ds = tf.data.Dataset.from_tensor_slices(["clip"])
print(next(iter(ds.map(lambda n: tf.py_function(n_frames, [n], tf.int32)))))
