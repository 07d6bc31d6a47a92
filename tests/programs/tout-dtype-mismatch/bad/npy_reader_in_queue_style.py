# {"expect": [{"line": 20, "category": "tout-dtype", "world": "graph", "error": "InvalidArgumentError", "text": "is double, but expects float"}], "source": "np.load through py_func, files hold float64; comment in https://github.com/tensorflow/tensorflow/issues/5234"}
import os
import tempfile

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_v2_behavior()

mag_dir = tempfile.mkdtemp()
myname = os.path.join(mag_dir, "LJ001-0002.npy")
np.save(myname, np.random.rand(10, 4))


def printsomthing(name):
    print("loading", name)
    return np.load(name.decode())


mag, = tf.py_func(printsomthing, [myname], [tf.float32])  # [tout-dtype-mismatch]
mag.set_shape((None, 4))
mean = tf.reduce_mean(mag, 0)

session = tf.Session()
print(session.run(mean))
