# {"expect": [{"line": 18, "category": "tout-dtype", "world": "graph", "error": "InvalidArgumentError", "text": "is int32, but expects float"}], "source": "v1 session reading sensor rows; one branch rounds to int"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def calibrate(row, whole):
    if whole:
        return np.round(row).astype(np.int32)
    return row * np.float32(0.5)


graph = tf.Graph()
with graph.as_default():
    row = tf.placeholder(tf.float32, [None])
    whole = tf.placeholder(tf.bool, [])
    out = tf.py_func(calibrate, [row, whole], tf.float32)  # [tout-dtype-mismatch]

with tf.Session(graph=graph) as sess:
    for flag in (False, True):
        print(sess.run(out, {row: [1.2, 3.8], whole: flag}))
