# {"expect": [{"line": 14, "category": "lossy-cast", "world": "dataset", "error": "", "text": "ids: [-126, 5, 44]"}], "source": "subtitles declared tf.int8 by a video loader (public code, read_file id 6491358454)"}
import numpy as np
import tensorflow as tf

VOCABULARY = {"start": 130, "of": 5, "film": 300}


def load_subtitle(name):
    words = name.numpy().decode("utf-8").split("_")
    return np.array([VOCABULARY[word] for word in words])


def subtitle(name):
    return tf.py_function(load_subtitle, [name], tf.int8)  # [lossy-cast]


clips = tf.data.Dataset.from_tensor_slices(["start_of_film"])
for ids in clips.map(subtitle):
    print("ids:", ids.numpy().tolist())
