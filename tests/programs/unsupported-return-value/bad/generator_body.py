# {"expect": [{"line": 12, "category": "returned-object", "world": "dataset", "error": "ValueError", "text": "with an unsupported type (<class 'generator'>)"}], "source": "body with yield"}
import numpy as np
import tensorflow as tf


def frames(n):
    for i in range(int(n)):
        yield np.full((2, 2), i, np.float32)


def video(n):
    clip = tf.py_function(frames, [n], tf.float32)  # [unsupported-return-value]
    return tf.reshape(clip, [-1, 2, 2])


for v in tf.data.Dataset.from_tensor_slices([2, 3]).map(video):
    print(v.shape)
