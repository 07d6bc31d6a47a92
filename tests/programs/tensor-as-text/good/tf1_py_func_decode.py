# {"expect": [], "source": "TF1 session with py_func over a decoded name and a float32 result"}
import os
import tempfile

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()
FOLDER = tempfile.mkdtemp()
np.save(os.path.join(FOLDER, "s1.npy"), np.ones(3, np.float32))


def load_embedding(speaker):
    return np.load("%s/%s.npy" % (FOLDER, speaker.decode()))


class Environment:
    goal = np.array([1.0, 1.0, 1.0])

    def reward(self, state):
        return np.float32(-np.linalg.norm(state - self.goal)), state - self.goal


speaker = tf.placeholder(tf.string, [])
embedding = tf.py_func(load_embedding, [speaker], tf.float32)
embedding.set_shape([3])
reward, offset = tf.py_func(Environment().reward, [embedding * 2.0], [tf.float32, tf.float64])
with tf.Session() as sess:
    value, gap = sess.run([reward, offset], {speaker: "s1"})
    print("%.3f" % value, gap.dtype, sess.run(embedding, {speaker: b"s1"}).tolist())
