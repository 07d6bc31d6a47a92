# {"expect": [], "source": "correct: switches of mode behind branches and elsewhere"}
import os
import sys
import numpy as np
import tensorflow as tf

backend = os.getenv("TRAIN_BACKEND", "tf2").lower()
if backend == "tf1":
    tf.compat.v1.disable_v2_behavior()
elif backend == "tf1-eager":
    tf.compat.v1.enable_eager_execution()
elif backend == "debug":
    tf.config.run_functions_eagerly(True)
elif backend != "tf2":
    sys.exit("unknown backend")


class Buffer:
    def __init__(self, size):
        self.data = np.zeros((size, 2), np.float32)
        self.pos = 0

    def push(self, t):
        self.data[self.pos] = t
        self.data[self.pos] += np.asarray(t)
        self.pos += int(tf.size(t)) // 2

    def sample(self, n):
        idx = tf.random.uniform([n], maxval=self.pos, dtype=tf.int32)
        return self.data[idx.numpy()], [int(i) for i in idx]


buf = Buffer(4)
for v in tf.ones([3, 2]):
    if v[0] > 0:
        buf.push(v)


@tf.function
def update(batch):
    return tf.reduce_mean(batch)


data, idx = buf.sample(2)
print(data.tolist(), len(idx), update(tf.constant(data)).numpy())
