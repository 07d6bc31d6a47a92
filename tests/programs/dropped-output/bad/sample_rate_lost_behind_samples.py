# {"expect": [{"line": 31, "category": "dropped-output", "world": "dataset", "error": "", "text": "outputs per clip: 1"}], "source": "audio decoder that returns samples and rate, one Tout; after mp3 loaders in public code (read_file id 18988287079)"}
import array
import os
import tempfile
import wave

import numpy as np
import tensorflow as tf

DATAPATH = tempfile.mkdtemp()


def write_clip(name, rate, seconds=0.01):
    with wave.open(os.path.join(DATAPATH, name), "wb") as clip:
        clip.setnchannels(1)
        clip.setsampwidth(2)
        clip.setframerate(rate)
        tone = (np.sin(np.arange(int(rate * seconds))) * 9000).astype(np.int16)
        clip.writeframes(tone.tobytes())


def load_audio(filename, datapath):
    with wave.open(os.path.join(datapath, filename)) as clip:
        samples = array.array("h", clip.readframes(clip.getnframes()))
        rate = clip.getframerate()
    return tf.constant(samples, tf.int32), tf.constant(rate)


def tf_parse_line(line):
    audio_fn = tf.strings.split(line, "\t")[1]
    decoded = tf.py_function(  # [dropped-output]
        lambda x: load_audio(x.numpy().decode("utf8"), DATAPATH), inp=[audio_fn], Tout=[tf.int32]
    )
    return tuple(decoded)


write_clip("a.wav", 8000)
write_clip("b.wav", 16000)
table = tf.data.Dataset.from_tensor_slices(["1\ta.wav\thello", "2\tb.wav\tbye"])
for item in table.map(tf_parse_line):
    print("outputs per clip:", len(item), item[0].shape)
