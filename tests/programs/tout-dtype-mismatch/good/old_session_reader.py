# {"expect": [], "source": "queue style reader with the right dtype; public code (read_file id 18984404529) and https://github.com/tensorflow/tensorflow/issues/5234"}
from __future__ import absolute_import, division, print_function

import os
import tempfile

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()

folder = tempfile.mkdtemp()
wav_file, qt_file = os.path.join(folder, "w.npy"), os.path.join(folder, "q.npy")
np.save(wav_file, np.random.rand(20).astype(np.float32))
np.save(qt_file, np.arange(20, dtype=np.int32).reshape(-1, 1))


def get_batch(wav, qt):
    wav, = tf.py_func(lambda x: np.load(x, allow_pickle=False), [wav], [tf.float32])
    qt, = tf.py_func(lambda x: np.load(x, allow_pickle=False), [qt], [tf.int32])
    qt = tf.pad(qt, ([0, 5], [0, 0]), mode="CONSTANT")[:10, :]
    wav.set_shape((None,))
    qt.set_shape((10, 1))
    return wav, qt


wav_ph = tf.placeholder(tf.string, [])
wav, qt = get_batch(wav_ph, tf.constant(qt_file))
with tf.Session() as sess:
    w, q = sess.run([wav, qt], feed_dict={wav_ph: wav_file})
    print(w.shape, q.shape, w.dtype, q.sum())
