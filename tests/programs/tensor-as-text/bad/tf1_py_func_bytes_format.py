# {"expect": [{"line": 14, "category": "tensor-text", "world": "graph", "error": "FileNotFoundError", "text": "b's1'.npy"}], "source": "TF1 session: file name made with % from a bytes value in py_func"}
import os
import tempfile

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()
FOLDER = tempfile.mkdtemp()
np.save(os.path.join(FOLDER, "s1.npy"), np.ones(3, np.float32))


def load_embedding(speaker):
    return np.load("%s/%s.npy" % (FOLDER, speaker))  # [tensor-as-text]


speaker = tf.placeholder(tf.string, [])
embedding = tf.py_func(load_embedding, [speaker], tf.float32)
embedding.set_shape([3])
with tf.Session() as sess:
    print(sess.run(embedding, {speaker: "s1"}))
