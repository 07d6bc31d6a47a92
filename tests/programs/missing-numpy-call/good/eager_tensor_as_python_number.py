# {"expect": [], "source": "EagerTensors serve as index, count and number inside py_function, no .numpy() needed; public code (read_file id 25098836228, 24359166859)"}
import math

import numpy as np
import tensorflow as tf

TABLE = ["zero", "one", "two", "three"]
SONGS = {1: [0.5, 0.25], 2: [0.75, 1.0, 0.5]}


def work(song, count, level):
    names = [TABLE[i] for i in range(count)]
    scores = SONGS[int(song)]
    best = max(scores) * math.sqrt(level)
    column = np.asarray(level) + np.arange(4)[count]
    text = "-".join(names) + f":{level:.1f}"
    return text, best, column


ds = tf.data.Dataset.from_tensor_slices(([1, 2], [2, 3], [4.0, 9.0]))
ds = ds.map(lambda s, c, l: tf.py_function(work, [s, c, l], [tf.string, tf.float32, tf.float64]))
for text, best, column in ds:
    print(text.numpy().decode(), best.numpy(), column.numpy())
