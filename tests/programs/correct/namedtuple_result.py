# {"expect": [], "source": "namedtuple of outputs unpacked by name"}
import collections

import numpy as np
import tensorflow as tf

Sample = collections.namedtuple("Sample", ["audio", "rate", "name"])


def read(i):
    return Sample(np.zeros(int(i) + 1, np.float32), 8000, "clip-%d" % int(i))


def load(i):
    return Sample(*tf.py_function(read, [i], [tf.float32, tf.int32, tf.string]))


for s in tf.data.Dataset.range(2).map(load):
    print(s.audio.shape, int(s.rate), s.name.numpy())
