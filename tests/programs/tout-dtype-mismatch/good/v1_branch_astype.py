# {"expect": [], "source": "both branches of the v1 function end in float32"}
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()


def calibrate(row, whole):
    if whole:
        row = np.round(row)
    else:
        row = row * 0.5
    return row.astype(np.float32)


graph = tf.Graph()
with graph.as_default():
    row = tf.placeholder(tf.float32, [None])
    whole = tf.placeholder(tf.bool, [])
    out = tf.py_func(calibrate, [row, whole], tf.float32)

with tf.Session(graph=graph) as sess:
    for flag in (False, True):
        print(sess.run(out, {row: [1.2, 3.8], whole: flag}))
