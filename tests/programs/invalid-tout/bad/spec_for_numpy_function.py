# {"expect": [{"line": 15, "category": "bad-tout", "world": "dataset", "error": "TypeError", "text": "Expected DataType"}], "source": "a TensorSpec in Tout works for py_function (public code, read_file id 33384685535) but not for numpy_function in a graph"}
import numpy as np
import tensorflow as tf

FRAMES, HEIGHT, WIDTH = 3, 4, 4
movie = np.arange(10 * HEIGHT * WIDTH, dtype=np.float32).reshape(10, HEIGHT, WIDTH, 1)


def fetch_segment(start):
    return movie[start:start + FRAMES]


def segment(start):
    spec = tf.TensorSpec(shape=(FRAMES, HEIGHT, WIDTH, 1), dtype=tf.float32)
    return tf.numpy_function(fetch_segment, [start], spec)  # [invalid-tout]


starts = tf.data.Dataset.range(0, 6, 3)
for clip in starts.map(segment).batch(2):
    print(clip.shape)
