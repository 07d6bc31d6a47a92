# {"expect": [], "source": "summaries and prints in a py_function"}
import os
import tempfile

import numpy as np
import tensorflow as tf

logdir = tempfile.mkdtemp()
writer = tf.summary.create_file_writer(logdir)
seen = {}


def log(step, grads):
    step = int(step)
    with writer.as_default(step=step):
        tf.summary.write("norm", np.linalg.norm(grads.numpy()))
    seen[step] = [f"{g:.2f}" for g in grads.numpy()]
    print("step %d: %s" % (step, seen[step]))


@tf.function
def train(x, step):
    with tf.GradientTape() as tape:
        tape.watch(x)
        loss = tf.reduce_sum(x ** 2)
    g = tape.gradient(loss, x)
    tf.py_function(log, [step, g], [])
    return x - 0.1 * g


x = tf.constant([1.0, 2.0])
for i in tf.range(3):
    x = train(x, i)
writer.flush()
print(len(os.listdir(logdir)), seen[0])
