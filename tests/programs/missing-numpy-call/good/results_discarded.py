# {"expect": [], "source": "correct: wrappers called eagerly, without outputs, as decorators"}
import csv
import io
import tensorflow as tf
import numpy as np

buffer = io.StringIO()
writer = csv.writer(buffer)


def log_row(step, loss, name):
    writer.writerow([int(step), f"{float(loss):.3f}", name.numpy().decode()])


def log_np(step, loss, name):
    writer.writerow([int(step), "%.3f" % loss, name.decode()])




class Trainer:
    def __init__(self):
        self.step = tf.Variable(0, dtype=tf.int64, trainable=False)

    @tf.function
    def train(self, x):
        loss = tf.reduce_mean(x)
        self.step.assign_add(1)
        _ = tf.py_function(log_row, [self.step, loss, "train"], [])
        op = tf.numpy_function(log_np, [self.step, loss, tf.constant("np")], [])
        with tf.control_dependencies([op]):
            return tf.identity(loss)


t = Trainer()
for v in (1.0, 2.0):
    t.train(tf.fill([3], v))
tf.py_function(log_row, [9, 0.5, "eager"], [])
unused = tf.py_function(func=log_row, inp=(10, 0.25, b"bytes"), Tout=())
print(buffer.getvalue().strip().replace("\r\n", " | "), unused)
